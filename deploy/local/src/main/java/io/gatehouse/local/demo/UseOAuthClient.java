package io.gatehouse.local.demo;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An application with an OAuth client, from its creation to its end. */
final class UseOAuthClient {
    private static final List<String> STAMP =
            List.of("konnect_portal_id", "konnect_developer_id", "konnect_org_id", "konnect_application_id");

    private final Run run;
    private final Developer developer;
    private final Published published;

    UseOAuthClient(Run run, Developer developer, Published published) {
        this.run = run;
        this.developer = developer;
        this.published = published;
    }

    /** The application with its client, whose secret nobody can read again. */
    private record Client(String applicationId, String id, String secret) {}

    void run() {
        var client = create();
        var token =
                run.tell.step("token from Keycloak with that client", () -> run.idp.token(client.id, client.secret));
        var registrationId = register(client.applicationId, token);
        decide(client.applicationId, registrationId, "approved", 200, token);
        rotate(client);
        decide(client.applicationId, registrationId, "revoked", 403, token);
        delete(client, token);
    }

    private Client create() {
        var application = run.tell.step(
                "application created; client made in Keycloak, secret handed over once",
                () -> developer.createApplication(run.name("weather app"), published.oauthStrategyId()));
        var applicationId = application.path("id").asString();
        var credentials = application.path("credentials");
        var secret = run.secret(credentials.path("client_secret").asString());
        Run.expect(
                developer.application(applicationId).path("credentials").isMissingNode(), "the secret is shown again");
        var clientId = credentials.path("client_id").asString();
        showStamp(run.idp.client(clientId));
        return new Client(applicationId, clientId, secret);
    }

    private void showStamp(JsonNode client) {
        for (var name : STAMP) {
            var value = Optional.ofNullable(client.path("attributes").path(name).asString(null));
            run.tell.detail(
                    name + " = " + value.orElseThrow(() -> new DemoFailure("Keycloak's client has no " + name)));
        }
    }

    private String register(String applicationId, String token) {
        return run.tell.step("access asked for: pending, the gateway answers 403", () -> {
            var registration = developer.register(applicationId, published.oauthVersionId());
            Run.expect("pending".equals(registration.path("status").asString()), "the registration is not pending");
            run.untilStatus(403, () -> run.gateway.callWithToken(published.oauthRoute(), token));
            return registration.path("id").asString();
        });
    }

    private void decide(String applicationId, String registrationId, String status, int answer, String token) {
        run.tell.step(status + ": " + answer, () -> {
            run.platform.decide(published.portalId(), applicationId, registrationId, status);
            return run.untilStatus(answer, () -> run.gateway.callWithToken(published.oauthRoute(), token));
        });
    }

    private void rotate(Client client) {
        run.tell.step("secret rotated: the new one works, the old one is refused", () -> {
            var answer = developer.rotateSecret(client.applicationId);
            var fresh = run.secret(answer.path("client_secret").asString());
            Run.expect(run.idp.accepts(client.id, fresh), "Keycloak refuses the new secret");
            return run.until(false, () -> run.idp.accepts(client.id, client.secret));
        });
    }

    private void delete(Client client, String token) {
        run.tell.step("application deleted: 401, the client is gone from Keycloak", () -> {
            developer.deleteApplication(client.applicationId);
            run.untilStatus(401, () -> run.gateway.callWithToken(published.oauthRoute(), token));
            return run.until(true, () -> run.idp.client(client.id).isMissingNode());
        });
    }
}
