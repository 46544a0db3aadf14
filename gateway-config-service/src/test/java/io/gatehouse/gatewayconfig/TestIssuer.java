package io.gatehouse.gatewayconfig;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** A token issuer with discovery document and key set over real HTTP, which can rotate its key. */
public final class TestIssuer implements AutoCloseable {
    private final HttpServer server;
    private final List<RSAKey> keys = new ArrayList<>();
    private volatile int status = 200;

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rotate();
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%s", "jwks_uri": "%s/keys"}""".formatted(url(), url())));
        server.createContext("/keys", exchange -> answer(exchange, keySet()));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Signs with a new key from now on; the old one stays published, as issuers do. */
    public synchronized void rotate() {
        keys.addFirst(newKey());
    }

    /** Answers with this status from now on. */
    public void answerWith(int given) {
        status = given;
    }

    private synchronized String keySet() {
        return new JWKSet(List.copyOf(keys)).toString(true);
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that names a client in its claim {@code azp} and ends in five minutes. */
    public synchronized String token(String clientId) {
        return token(clientId, keys.getFirst(), Instant.now().plusSeconds(300));
    }

    /** A token signed by somebody else. */
    public String forgedToken(String clientId) {
        return token(clientId, newKey(), Instant.now().plusSeconds(300));
    }

    /** A token that is over. */
    public synchronized String expiredToken(String clientId) {
        return token(clientId, keys.getFirst(), Instant.now().minusSeconds(300));
    }

    private String token(String clientId, RSAKey key, Instant end) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("service-account")
                .claim("azp", clientId)
                .expirationTime(Date.from(end))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
