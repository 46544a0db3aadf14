package io.gatehouse.registration.site;

import java.util.UUID;

/**
 * The part of a portal's catalog that someone may see.
 *
 * @param products of those that the portal publishes
 */
public record CatalogView(UUID portalId, Granted products) {}
