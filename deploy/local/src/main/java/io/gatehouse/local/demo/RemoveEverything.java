package io.gatehouse.local.demo;

/** Takes away what the run made, down to the last client. */
final class RemoveEverything {
    private final Run run;
    private final Published published;

    RemoveEverything(Run run, Published published) {
        this.run = run;
        this.published = published;
    }

    /**
     * Runs the chapter.
     *
     * @param clientId OAuth client of an application that is still there
     */
    void run(String clientId) {
        run.tell.step("portal, product, strategies and provider deleted", () -> {
            run.platform.delete("/v2/portals/" + published.portalId() + "?force=true");
            run.platform.delete("/v2/api-products/" + published.productId());
            run.platform.delete("/v2/application-auth-strategies/" + published.oauthStrategyId());
            run.platform.delete("/v2/application-auth-strategies/" + published.keyStrategyId());
            run.platform.delete("/v2/dcr-providers/" + published.providerId());
            run.gateway.remove(published.oauthRoute());
            run.gateway.remove(published.keyRoute());
            return true;
        });
        run.tell.step(
                "the last client is gone from Keycloak",
                () -> run.until(true, () -> run.idp.client(clientId).isMissingNode()));
    }
}
