package io.gatehouse.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Runs the whole path against a running stack, with nothing but its public interfaces, and tells each step with its time.
 * May be run again and again: every run uses names of its own and removes what it made.
 */
public final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> LAST = Set.of("RegistrationRevoked", "ApplicationDeleted", "ClientDeleted");

    private final Stack stack;
    private final Narrator tell;
    private final Platform platform;
    private final Gateway gateway;
    private final IdentityProvider idp;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String email = "dana-" + run + "@example.com";
    private final String password = "Demo-" + UUID.randomUUID();
    private final Set<String> secrets = new HashSet<>(Set.of(password));

    public Demo(Stack stack, PrintStream out) {
        this.stack = stack;
        this.tell = new Narrator(out);
        this.platform = new Platform(stack);
        this.gateway = new Gateway(stack);
        this.idp = new IdentityProvider(stack);
    }

    /**
     * Runs every step once.
     *
     * @return the secrets that were handed out on the way, none of them valid any more or of use to anybody else, so that a
     *     test can look for them where they must not be
     * @throws DemoFailure at the first step that does not end as it should
     */
    public Set<String> run() {
        var authorization = "Demo " + UUID.randomUUID();
        try (var receiver = Receiver.start(authorization);
                var producer = new Producer(stack)) {
            secrets.add(authorization);
            var begin = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            var oauth = "weather-" + run;
            var keys = "tides-" + run;
            tell.chapter("The platform team publishes two APIs");
            tell.step("audit log goes to a webhook", () -> {
                platform.sendAuditLogTo(receiver.url() + "/audit", authorization);
                return true;
            });
            var published = publish(receiver, oauth, keys);
            var developer = developer(published.portalId());
            oauthClient(developer, published, oauth);
            apiKey(developer, published, keys);
            var clientId = secondDoor(producer, published, oauth);
            removeAll(published, clientId, oauth, keys);
            auditTrail(receiver, begin);
        }
        return Set.copyOf(secrets);
    }

    /** What the platform team made; ids are UUIDs. */
    private record Published(
            String portalId,
            String providerId,
            String productId,
            String oauthStrategyId,
            String keyStrategyId,
            String oauthVersionId,
            String keyVersionId) {}

    private Published publish(Receiver upstream, String oauth, String keys) {
        var provider = tell.step("DCR provider for Keycloak", () -> platform.createDcrProvider("keycloak-" + run));
        var oauthStrategy = tell.step(
                "auth strategy openid_connect, clients made by that provider",
                () -> platform.createOidcStrategy("oauth-" + run, provider));
        var keyStrategy = tell.step("auth strategy key_auth", () -> platform.createKeyStrategy("keys-" + run));
        var product = tell.step(
                "API product with two versions, each linked to a gateway service",
                () -> platform.createProduct("product-" + run));
        var oauthVersion = platform.createVersion(product, "v1", gateway.serve(oauth, upstream.url()));
        var keyVersion = platform.createVersion(product, "v2", gateway.serve(keys, upstream.url()));
        var portal = tell.step("portal", () -> platform.createPortal("portal-" + run));
        tell.step("both versions published in the portal, the gateway closes: 200 becomes 401", () -> {
            platform.publishProduct(portal, product);
            platform.publishVersion(portal, oauthVersion, oauthStrategy);
            platform.publishVersion(portal, keyVersion, keyStrategy);
            tell.until(401, PATIENCE, () -> gateway.call(oauth));
            return tell.until(401, PATIENCE, () -> gateway.call(keys));
        });
        return new Published(portal, provider, product, oauthStrategy, keyStrategy, oauthVersion, keyVersion);
    }

    private Developer developer(String portalId) {
        tell.chapter("A developer signs up");
        var developer = new Developer(stack, portalId, email);
        var mailbox = new Mailbox(stack);
        tell.step("sign-up of " + email, () -> {
            developer.signUp();
            return tell.until(true, PATIENCE, () -> mailbox.token(email).isPresent());
        });
        tell.step("link in the mail followed, password chosen", () -> {
            developer.verifyEmail(mailbox.token(email).orElseThrow(), password);
            return true;
        });
        tell.step("approved by the platform team, signed in", () -> {
            platform.approveDeveloper(portalId, email);
            return secrets.addAll(developer.signIn(password));
        });
        return developer;
    }

    private void oauthClient(Developer developer, Published published, String route) {
        tell.chapter("An application with an OAuth client");
        var application = tell.step(
                "application created; client made in Keycloak, secret handed over once",
                () -> developer.createApplication("weather app " + run, published.oauthStrategyId()));
        var applicationId = application.path("id").asString();
        var clientId = application.path("credentials").path("client_id").asString();
        var secret = application.path("credentials").path("client_secret").asString();
        expect(!secret.isEmpty(), "the answer holds no client_secret");
        secrets.add(secret);
        expect(developer.application(applicationId).path("credentials").isMissingNode(), "the secret is shown again");
        showAttributes(idp.client(clientId));
        var token = tell.step("token from Keycloak with that client", () -> idp.token(clientId, secret));
        var registrationId = tell.step("access asked for: pending, the gateway answers 403", () -> {
            var registration = developer.register(applicationId, published.oauthVersionId());
            expect("pending".equals(registration.path("status").asString()), "the registration is not pending");
            tell.until(403, PATIENCE, () -> gateway.callWithToken(route, token));
            return registration.path("id").asString();
        });
        tell.step("approved: 200", () -> {
            platform.decide(published.portalId(), applicationId, registrationId, "approved");
            return tell.until(200, PATIENCE, () -> gateway.callWithToken(route, token));
        });
        tell.step("secret rotated: the new one works, the old one is refused", () -> {
            var fresh =
                    developer.rotateSecret(applicationId).path("client_secret").asString();
            secrets.add(fresh);
            expect(idp.accepts(clientId, fresh), "Keycloak refuses the new secret");
            return tell.until(false, PATIENCE, () -> idp.accepts(clientId, secret));
        });
        tell.step("revoked: 403", () -> {
            platform.decide(published.portalId(), applicationId, registrationId, "revoked");
            return tell.until(403, PATIENCE, () -> gateway.callWithToken(route, token));
        });
        tell.step("application deleted: 401, the client is gone from Keycloak", () -> {
            developer.deleteApplication(applicationId);
            tell.until(401, PATIENCE, () -> gateway.callWithToken(route, token));
            return tell.until(true, PATIENCE, () -> idp.client(clientId).isMissingNode());
        });
    }

    private void apiKey(Developer developer, Published published, String route) {
        tell.chapter("An application with an API key");
        var applicationId = tell.step(
                        "application created",
                        () -> developer.createApplication("tides app " + run, published.keyStrategyId()))
                .path("id")
                .asString();
        var key = tell.step("key made, shown once", () -> developer.createKey(applicationId))
                .path("credential")
                .asString();
        expect(!key.isEmpty(), "the answer holds no credential");
        secrets.add(key);
        var registrationId = tell.step("access asked for: 403", () -> {
            var registration = developer.register(applicationId, published.keyVersionId());
            tell.until(403, PATIENCE, () -> gateway.callWithKey(route, key));
            return registration.path("id").asString();
        });
        tell.step("approved: 200", () -> {
            platform.decide(published.portalId(), applicationId, registrationId, "approved");
            return tell.until(200, PATIENCE, () -> gateway.callWithKey(route, key));
        });
        tell.step("revoked: 403; deleted: 401", () -> {
            platform.decide(published.portalId(), applicationId, registrationId, "revoked");
            tell.until(403, PATIENCE, () -> gateway.callWithKey(route, key));
            developer.deleteApplication(applicationId);
            return tell.until(401, PATIENCE, () -> gateway.callWithKey(route, key));
        });
    }

    private String secondDoor(Producer producer, Published published, String route) {
        tell.chapter("The second door: a record on registration.requests.v1");
        var name = "batch app " + run;
        var ready = tell.step("ApplicationSubmitted sent, secret came back sealed to the producer", () -> {
            var request = producer.submit(
                    published.portalId(), email, name, published.oauthStrategyId(), published.oauthVersionId());
            return producer.awaitReady(request);
        });
        tell.step("its token reaches the gateway: 403 until approved", () -> {
            var secret = producer.open(ready.getSealedCredential());
            secrets.add(secret);
            var token = idp.token(ready.getClientId(), secret);
            return tell.until(403, PATIENCE, () -> gateway.callWithToken(route, token));
        });
        var refused = tell.step(
                "the same name again is refused with the reason",
                () -> producer.awaitRefused(producer.submit(
                        published.portalId(), email, name, published.oauthStrategyId(), published.oauthVersionId())));
        refused.getReasons().forEach(reason -> tell.detail(reason.getField() + ": " + reason.getReason()));
        return ready.getClientId();
    }

    private void removeAll(Published published, String clientId, String... routes) {
        tell.chapter("Everything is taken away");
        tell.step("portal, product, strategies and provider deleted", () -> {
            platform.delete("/v2/portals/" + published.portalId() + "?force=true");
            platform.delete("/v2/api-products/" + published.productId());
            platform.delete("/v2/application-auth-strategies/" + published.oauthStrategyId());
            platform.delete("/v2/application-auth-strategies/" + published.keyStrategyId());
            platform.delete("/v2/dcr-providers/" + published.providerId());
            List.of(routes).forEach(gateway::remove);
            return true;
        });
        tell.step(
                "the last client is gone from Keycloak",
                () -> tell.until(true, PATIENCE, () -> idp.client(clientId).isMissingNode()));
    }

    private void auditTrail(Receiver receiver, Instant begin) {
        tell.chapter("The audit trail, as the webhook received it");
        tell.step(
                "every step has arrived",
                () -> tell.until(true, PATIENCE, () -> names(since(begin, receiver.live()))
                        .keySet()
                        .containsAll(LAST)));
        var keys = platform.auditKeys();
        var lines = since(begin, receiver.live());
        tell.step(lines.size() + " lines, each with a valid signature", () -> allSigned(lines, keys));
        names(lines).forEach((name, count) -> tell.detail("%4d  %s".formatted(count, name)));
        var end = Instant.now();
        tell.step("replay job sends the time range again", () -> {
            platform.replay(begin, end);
            return tell.until("completed", PATIENCE, platform::replayStatus);
        });
        var missing = lines.stream()
                .filter(line -> !receiver.replayed().contains(line))
                .findFirst();
        expect(missing.isEmpty(), "the replay left out " + missing.orElse(""));
        tell.detail(receiver.replayed().size() + " lines sent again");
        platform.sendNoAuditLog();
    }

    /** A webhook that was away is also sent what it missed. */
    private static List<String> since(Instant begin, List<String> lines) {
        return lines.stream()
                .filter(line -> !AuditLine.of(line).time().isBefore(begin))
                .toList();
    }

    private static boolean allSigned(List<String> lines, JsonNode keys) {
        lines.stream()
                .filter(line -> !AuditLine.of(line).isSignedBy(keys))
                .findFirst()
                .ifPresent(line -> {
                    throw new DemoFailure("no published key made the signature of " + line);
                });
        return true;
    }

    private static Map<String, Integer> names(List<String> lines) {
        var names = new LinkedHashMap<String, Integer>();
        lines.forEach(line -> names.merge(AuditLine.of(line).name(), 1, Integer::sum));
        return names;
    }

    private void showAttributes(JsonNode client) {
        for (var name :
                List.of("konnect_portal_id", "konnect_developer_id", "konnect_org_id", "konnect_application_id")) {
            var value = Optional.ofNullable(client.path("attributes").path(name).asString(null));
            tell.detail(name + " = " + value.orElseThrow(() -> new DemoFailure("Keycloak's client has no " + name)));
        }
    }

    private static void expect(boolean fact, @Nullable String otherwise) {
        if (!fact) {
            throw new DemoFailure(String.valueOf(otherwise));
        }
    }
}
