package io.gatehouse.gatewayconfig.issuer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.sun.net.httpserver.HttpServer;
import io.gatehouse.gatewayconfig.issuer.IssuerRejectedException;
import io.gatehouse.gatewayconfig.issuer.IssuerUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpIssuerDocumentsTest {
    private static final int LARGEST = 20_000;

    private final HttpIssuerDocuments documents =
            new HttpIssuerDocuments(new DocumentReader(Duration.ofSeconds(1), LARGEST));
    private final Map<String, String> bodies = new HashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server = create();
    private int status = 200;
    private boolean stalls;

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        bodies.put("/.well-known/openid-configuration", discovery(url(), url() + "/keys"));
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var bytes = bodies.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=90, must-revalidate");
            exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
            exchange.sendResponseHeaders(
                    path.equals("/elsewhere") ? 200 : status, stalls ? bytes.length + 1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            if (stalls) {
                exchange.getResponseBody().flush();
                awaitEnd();
            }
            exchange.close();
        });
        server.start();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void keysForSigningAreTakenAndAllOthersLeft() throws JOSEException {
        var since = Instant.ofEpochSecond(1_760_000_000);
        publish(
                new RSAKeyGenerator(2048).keyID("plain").generate(),
                new RSAKeyGenerator(2048)
                        .keyID("signs")
                        .keyUse(KeyUse.SIGNATURE)
                        .issueTime(Date.from(since))
                        .generate(),
                new RSAKeyGenerator(2048)
                        .keyID("encrypts")
                        .keyUse(KeyUse.ENCRYPTION)
                        .generate(),
                new RSAKeyGenerator(2048)
                        .keyID("wraps")
                        .algorithm(JWEAlgorithm.RSA_OAEP_256)
                        .generate(),
                new ECKeyGenerator(Curve.P_384).keyID("elliptic").generate(),
                new OctetKeyPair.Builder(Curve.Ed25519, new Base64URL("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
                        .keyID("edwards")
                        .build());
        var set = documents.keys(url() + "/");
        assertThat(set.keys()).extracting(key -> key.key().keyId()).containsExactly("plain", "signs", "elliptic");
        assertThat(set.keys()).extracting(key -> key.key().algorithm()).containsExactly("RS256", "RS256", "ES384");
        assertThat(set.keys().get(1).since()).isEqualTo(since);
        assertThat(set.keys().getFirst().key().publicKey()).startsWith("-----BEGIN PUBLIC KEY-----\n");
        assertThat(set.maxAge()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aDocumentAboutAnotherIssuerIsRejected() {
        bodies.put("/.well-known/openid-configuration", discovery("https://other.example", url() + "/keys"));
        assertRejected("is about issuer 'https://other.example' (expected: " + url() + ")");
    }

    @Test
    void keysAreLookedUpOverHttpOnly() {
        bodies.put("/.well-known/openid-configuration", discovery(url(), "file:///etc/passwd"));
        assertRejected("file:///etc/passwd (expected: an http or https URL)");
    }

    @Test
    void noRedirectIsFollowed() {
        status = 302;
        bodies.put("/elsewhere", discovery(url(), url() + "/elsewhere"));
        assertRejected("answers 302 (expected: 200)");
    }

    @Test
    void whatIsNoKeySetIsRejected() {
        bodies.put("/keys", "<html>");
        assertRejected("/keys is no JWK set");
    }

    @Test
    void anAnswerThatIsTooLargeIsNotRead() {
        bodies.put("/keys", " ".repeat(LARGEST + 1));
        assertUnavailable("larger than " + LARGEST + " bytes");
    }

    @Test
    void anAnswerThatStallsIsGivenUp() {
        stalls = true;
        assertUnavailable("within PT1S");
    }

    @Test
    void anIssuerInTroubleIsUnavailable() {
        status = 503;
        assertUnavailable("answers 503");
    }

    private void assertRejected(String message) {
        assertThatThrownBy(() -> documents.keys(url()))
                .isInstanceOf(IssuerRejectedException.class)
                .hasMessageContaining(message);
    }

    private void assertUnavailable(String message) {
        assertThatThrownBy(() -> documents.keys(url()))
                .isInstanceOf(IssuerUnavailableException.class)
                .hasMessageContaining(message);
    }

    private void publish(JWK... keys) {
        bodies.put("/keys", new JWKSet(List.of(keys)).toString(true));
    }

    private static String discovery(String issuer, String keys) {
        return "{\"issuer\": \"%s\", \"jwks_uri\": \"%s\"}".formatted(issuer, keys);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
