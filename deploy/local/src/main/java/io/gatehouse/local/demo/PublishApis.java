package io.gatehouse.local.demo;

import java.net.URI;

/** The platform team publishes two APIs, one for OAuth clients and one for API keys; the gateway closes. */
final class PublishApis {
    private final Run run;

    PublishApis(Run run) {
        this.run = run;
    }

    /**
     * Runs the chapter.
     *
     * @param upstream what stands behind the gateway
     */
    Published run(URI upstream) {
        var provider =
                run.tell.step("DCR provider for Keycloak", () -> run.platform.createDcrProvider(run.name("keycloak")));
        var oauthStrategy = run.tell.step(
                "auth strategy openid_connect, clients made by that provider",
                () -> run.platform.createOidcStrategy(run.name("oauth"), provider));
        var keyStrategy =
                run.tell.step("auth strategy key_auth", () -> run.platform.createKeyStrategy(run.name("keys")));
        var product = run.tell.step(
                "API product with two versions, each linked to a gateway service",
                () -> run.platform.createProduct(run.name("product")));
        var published = new Published(
                run.tell.step("portal", () -> run.platform.createPortal(run.name("portal"))),
                provider,
                product,
                oauthStrategy,
                keyStrategy,
                version(product, "v1", run.name("weather"), upstream),
                version(product, "v2", run.name("tides"), upstream),
                run.name("weather"),
                run.name("tides"));
        close(published);
        return published;
    }

    private String version(String product, String name, String route, URI upstream) {
        return run.platform.createVersion(product, name, run.gateway.serve(route, upstream.toString()));
    }

    private void close(Published published) {
        run.tell.step("both versions published in the portal, the gateway closes: 200 becomes 401", () -> {
            var portal = published.portalId();
            run.platform.publishProduct(portal, published.productId());
            run.platform.publishVersion(portal, published.oauthVersionId(), published.oauthStrategyId());
            run.platform.publishVersion(portal, published.keyVersionId(), published.keyStrategyId());
            run.untilStatus(401, () -> run.gateway.call(published.oauthRoute()));
            return run.untilStatus(401, () -> run.gateway.call(published.keyRoute()));
        });
    }
}
