package io.gatehouse.audit.delivery;

import java.util.Map;

/**
 * One HTTP request to an endpoint.
 *
 * @param headers besides those of the content
 * @param body lines, separated by line feeds, not compressed yet
 */
public record Post(Map<String, String> headers, String body) {}
