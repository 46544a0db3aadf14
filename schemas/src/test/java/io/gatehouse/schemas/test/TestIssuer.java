package io.gatehouse.schemas.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** An issuer of JWTs: publishes keys by OpenID Connect discovery, and changes them, or falls silent, when told to. */
public final class TestIssuer implements AutoCloseable {
    public static final String AUDIENCE = "gatehouse";

    private final AtomicInteger reads = new AtomicInteger();
    private final HttpServer server;
    private final String url;
    private volatile List<JWK> published = List.of();
    private volatile boolean silent;

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/a";
        answer("/.well-known/openid-configuration", this::metadata);
        answer("/keys", () -> {
            reads.incrementAndGet();
            return new JWKSet(published).toString();
        });
        server.start();
    }

    private String metadata() {
        return "{\"issuer\": \"" + url + "\", \"jwks_uri\": \"" + url + "/keys\"}";
    }

    private void answer(String path, Supplier<String> body) {
        server.createContext("/realms/a" + path, exchange -> {
            var bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(silent ? 503 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    /** What stands in {@code iss}. */
    public String url() {
        return url;
    }

    /** Publishes these keys and no others. */
    public void publish(JWK... keys) {
        published = List.of(keys);
    }

    /** Whether to refuse whatever is asked. */
    public void silent(boolean silent) {
        this.silent = silent;
    }

    /** How often the keys were read. */
    public int reads() {
        return reads.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What a good token says, for a minute. */
    public JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(url)
                .subject("2f1b")
                .audience(List.of("account", AUDIENCE))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    /** A token, signed with the algorithm that belongs to the key. */
    public static String signed(JWK key, JWTClaimsSet.Builder claims) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> signed(JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(rsa), claims);
            case ECKey ec -> signed(JWSAlgorithm.ES256, key.getKeyID(), new ECDSASigner(ec), claims);
            default -> signed(JWSAlgorithm.EdDSA, key.getKeyID(), new Ed25519TestSigner(key.toOctetKeyPair()), claims);
        };
    }

    public static String signed(JWSAlgorithm algorithm, String id, JWSSigner signer, JWTClaimsSet.Builder claims)
            throws JOSEException {
        var header = new JWSHeader.Builder(algorithm)
                .keyID(id)
                .type(JOSEObjectType.JWT)
                .build();
        var jwt = new SignedJWT(header, claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    /** A new key for RS256. */
    public static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new key for ES256. */
    public static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new key for EdDSA. */
    public static OctetKeyPair ed25519(String id) {
        return TestKeys.ed25519().keyID(id).build();
    }
}
