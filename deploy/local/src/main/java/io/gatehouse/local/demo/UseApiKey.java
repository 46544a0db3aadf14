package io.gatehouse.local.demo;

/** An application with an API key, from its creation to its end. */
final class UseApiKey {
    private final Run run;
    private final Developer developer;
    private final Published published;

    UseApiKey(Run run, Developer developer, Published published) {
        this.run = run;
        this.developer = developer;
        this.published = published;
    }

    void run() {
        var application = run.tell.step(
                "application created",
                () -> developer.createApplication(run.name("tides app"), published.keyStrategyId()));
        var applicationId = application.path("id").asString();
        var made = run.tell.step("key made, shown once", () -> developer.createKey(applicationId));
        var key = run.secret(made.path("credential").asString());
        var registrationId = run.tell.step("access asked for: 403", () -> {
            var registration = developer.register(applicationId, published.keyVersionId());
            untilStatus(403, key);
            return registration.path("id").asString();
        });
        run.tell.step("approved: 200", () -> {
            run.platform.decide(published.portalId(), applicationId, registrationId, "approved");
            return untilStatus(200, key);
        });
        run.tell.step("revoked: 403; deleted: 401", () -> {
            run.platform.decide(published.portalId(), applicationId, registrationId, "revoked");
            untilStatus(403, key);
            developer.deleteApplication(applicationId);
            return untilStatus(401, key);
        });
    }

    private int untilStatus(int status, String key) {
        return run.untilStatus(status, () -> run.gateway.callWithKey(published.keyRoute(), key));
    }
}
