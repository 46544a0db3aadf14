package io.gatehouse.local.demo;

/**
 * What the platform team made; ids are UUIDs.
 *
 * @param oauthRoute route at the gateway of the version with OAuth clients
 * @param keyRoute route at the gateway of the version with API keys
 */
record Published(
        String portalId,
        String providerId,
        String productId,
        String oauthStrategyId,
        String keyStrategyId,
        String oauthVersionId,
        String keyVersionId,
        String oauthRoute,
        String keyRoute) {}
