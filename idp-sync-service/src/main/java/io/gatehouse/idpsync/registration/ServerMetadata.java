package io.gatehouse.idpsync.registration;

import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.http.ProviderAnswer;
import io.gatehouse.idpsync.http.ProviderCalls;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an authorization server says of itself (OpenID Connect Discovery 1.0, 4; RFC 8414, 3), asked for once an hour.
 *
 * <p>Each method throws {@link IdpUnavailableException} if no usable answer came, and {@link IdpRejectedException} if the
 * server says that it is another one (RFC 8414, 3.3: the issuer must be the same, character by character).
 */
public final class ServerMetadata {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int NOT_FOUND = 404;

    private final ProviderCalls calls;
    private final String issuer;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    public ServerMetadata(ProviderCalls calls, String issuer, Clock clock) {
        this.calls = calls;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The whole document. */
    public JsonNode current() {
        var before = kept;
        if (before != null && clock.instant().isBefore(before.until())) {
            return before.document();
        }
        var document = read();
        kept = new Kept(document, clock.instant().plus(LIFE));
        return document;
    }

    /**
     * An endpoint that it names.
     *
     * @param name such as {@code token_endpoint}
     * @throws IdpRejectedException also if it names none
     */
    public URI endpoint(String name) {
        var value = current().path(name).asString("");
        if (value.isEmpty()) {
            throw new IdpRejectedException(null, calls.provider() + ", discovery: " + issuer + " has no " + name);
        }
        return Addresses.of(calls.provider(), value);
    }

    /** Whether a list of the document holds a value; false where the list is missing. */
    boolean lists(String name, String value) {
        return current().path(name).valueStream().anyMatch(entry -> value.equals(entry.asString("")));
    }

    private JsonNode read() {
        var answer = answer();
        if (answer.status() != 200) {
            throw failure(answer);
        }
        var document = answer.json();
        var named = document.path("issuer").asString("");
        if (!issuer.equals(named)) {
            throw new IdpRejectedException(
                    null, calls.provider() + ", discovery: its issuer is " + named + " (expected: " + issuer + ")");
        }
        return document;
    }

    /** At OpenID Connect's place, and where there is nothing, at OAuth's, which is before the issuer's path. */
    private ProviderAnswer answer() {
        var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        var answer = get(base + "/.well-known/openid-configuration");
        if (answer.status() != NOT_FOUND) {
            return answer;
        }
        var address = Addresses.of(calls.provider(), base);
        var root = base.substring(0, base.length() - address.getRawPath().length());
        return get(root + "/.well-known/oauth-authorization-server" + address.getRawPath());
    }

    private ProviderAnswer get(String address) {
        var uri = Addresses.of(calls.provider(), address);
        return calls.send(http -> http.get().uri(uri));
    }

    private static IdpException failure(ProviderAnswer answer) {
        return answer.failure("discovery");
    }

    private record Kept(JsonNode document, Instant until) {}
}
