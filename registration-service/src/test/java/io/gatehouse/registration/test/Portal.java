package io.gatehouse.registration.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal with developers, and what happens there. */
public final class Portal {
    public static final String PASSWORD = KnownSecrets.remember("correct horse battery staple");

    private final int port;
    private final UUID id;
    private final Catalog catalog;
    private final String network = newNetwork();

    /** A new portal. */
    public Portal(int port, JdbcClient jdbc, boolean autoApproveDevelopers) {
        IdpSync.start();
        this.port = port;
        this.catalog = new Catalog(jdbc);
        this.id = catalog.portal(autoApproveDevelopers);
    }

    public UUID id() {
        return id;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** Someone who is not signed in. */
    public Http visitor() {
        return from(network);
    }

    /** The same from another place, an IP address. */
    public Http from(String address) {
        return new Http(port, Map.of("X-Portal-ID", id.toString(), "X-Forwarded-For", address));
    }

    /** An IPv6 address in a network of its own (RFC 3849). */
    public static String newNetwork() {
        var random = UUID.randomUUID().toString();
        return "2001:db8:" + random.substring(0, 4) + ":" + random.substring(4, 8) + "::1";
    }

    public Http administrator() {
        return new Http(port, Map.of("Authorization", "Bearer " + ServiceContext.MANAGEMENT_TOKEN));
    }

    /** An address that nobody has. */
    public static String newAddress() {
        return "dana-" + UUID.randomUUID() + "@example.org";
    }

    /** Signs up, proves the address and chooses a password. */
    public void signUp(String email) {
        assertThat(visitor()
                        .post("/api/v2/developer", Map.of("email", email, "full_name", "Dana Developer"))
                        .status())
                .isEqualTo(201);
        var token = await().until(() -> MailServer.token(email), java.util.Optional::isPresent)
                .orElseThrow();
        var verified = visitor().post("/api/v2/developer/verify-email", Map.of("token", KnownSecrets.remember(token)));
        assertThat(verified.status()).isEqualTo(202);
        var reset = Map.of("token", KnownSecrets.remember(verified.text("token")), "password", PASSWORD);
        assertThat(visitor().post("/api/v2/developer/reset-password", reset).status())
                .isEqualTo(204);
    }

    public Http.Answer authenticate(String email, String password) {
        return visitor().post("/api/v2/developer/authenticate", Map.of("username", email, "password", password));
    }

    /** A new developer who is signed in; the portal must approve developers by itself. */
    public Http developer() {
        return developer(newAddress());
    }

    public Http developer(String email) {
        signUp(email);
        return visitor().with("Cookie", cookies(authenticate(email, PASSWORD)));
    }

    /** What a browser would send back. */
    public static String cookies(Http.Answer answer) {
        var cookies = answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .toList();
        cookies.forEach(cookie -> KnownSecrets.remember(cookie.split("=", 2)[1]));
        return String.join("; ", cookies);
    }

    /** What was said about an application, in order. */
    public static List<SpecificRecord> eventsOf(String applicationId) {
        return TestTopics.records(Topics.APPLICATION_EVENTS).stream()
                .filter(event -> applicationId.equals(event.key()))
                .map(event -> event.value())
                .toList();
    }

    /** Waits until an event of a type was said about an application. */
    public static <T extends SpecificRecord> T awaitEvent(String applicationId, Class<T> type) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> eventsOf(applicationId).stream()
                                .filter(type::isInstance)
                                .map(type::cast)
                                .reduce((older, newer) -> newer),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
