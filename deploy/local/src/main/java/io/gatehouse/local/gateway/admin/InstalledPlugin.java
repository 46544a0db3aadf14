package io.gatehouse.local.gateway.admin;

/**
 * A plugin that the gateway can run.
 *
 * @param priority those with a higher one run earlier
 */
public record InstalledPlugin(String name, int priority) {}
