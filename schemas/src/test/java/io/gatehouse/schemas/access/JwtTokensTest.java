package io.gatehouse.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.gatehouse.schemas.observation.AuthenticationOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JwtTokensTest {
    private static final RSAKey RSA = rsa("rsa");
    private static final ECKey EC = ec("ec");

    private final AtomicInteger reads = new AtomicInteger();
    private volatile List<JWK> published = List.of(RSA, EC);
    private HttpServer server;
    private String issuer;
    private JwtTokens tokens;

    @BeforeEach
    void startIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/a";
        answer(
                "/realms/a/.well-known/openid-configuration",
                () -> "{\"issuer\": \"" + issuer + "\", \"jwks_uri\": \"" + issuer + "/keys\"}");
        answer("/realms/a/keys", () -> {
            reads.incrementAndGet();
            return new JWKSet(published).toString();
        });
        server.start();
        tokens = tokens(new JwtRoles("realm_access.roles", Map.of("operators", Set.of("viewer", "DCR Maintainer"))));
    }

    @AfterEach
    void stopIssuer() {
        server.stop(0);
    }

    @Test
    void whoeverTheIssuerVouchesForIsRecognised() throws JOSEException {
        var principal = ((Recognition.Recognised) recognise(signed(RSA, claims()))).principal();

        assertThat(principal.name()).isEqualTo("ada");
        assertThat(principal.roles()).containsExactlyInAnyOrder("Org Admin (Read Only)", "DCR Maintainer");
        assertThat(principal.id())
                .isEqualTo(((Recognition.Recognised) recognise(signed(EC, claims())))
                        .principal()
                        .id());
    }

    @Test
    void withoutAMappingOnlyNamesOfRolesCount() throws JOSEException {
        tokens = tokens(new JwtRoles("scope", Map.of()));
        var claims = claims().claim("scope", List.of("DCR Viewer", "admin", "Somebody Else's Role", 5));

        var principal = ((Recognition.Recognised) recognise(signed(RSA, claims))).principal();

        assertThat(principal.roles()).containsExactly("DCR Viewer");
    }

    @Test
    void whatIsNotASignedJwtIsLeftToOthers() {
        assertThat(tokens.recognise("kpat_abc")).isEmpty();
        assertThat(tokens.recognise("a.b")).isEmpty();
        assertThat(tokens.recognise(new PlainJWT(claims().build()).serialize())).isEmpty();
    }

    @Test
    void anExpiredTokenIsRefusedAsSuch() throws JOSEException {
        var expired = claims().expirationTime(Date.from(Instant.now().minusSeconds(120)));

        assertThat(recognise(signed(RSA, expired)))
                .isEqualTo(new Recognition.Refused(AuthenticationOutcome.TOKEN_EXPIRED));
    }

    @Test
    void aTokenThatWasMadeForOthersOrByOthersIsRefused() throws JOSEException {
        assertRefused(signed(RSA, claims().audience("another")));
        assertRefused(signed(RSA, claims().issuer("https://another.example")));
        assertRefused(signed(RSA, claims().expirationTime(null)));
        assertRefused(signed(RSA, claims().subject(null)));
        assertRefused(signed(RSA, claims().notBeforeTime(Date.from(Instant.now().plusSeconds(300)))));
        assertRefused(signed(rsa("rsa"), claims()));
        assertRefused("eyJhbGciOiJub25lIn0.e30.AAAA");
        assertRefused("a.b.c");
    }

    @Test
    void onlyTheAlgorithmsNamedAreTaken() throws JOSEException {
        var secret = RSA.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        assertRefused(signed(JWSAlgorithm.HS256, "rsa", new MACSigner(secret), claims()));
        assertRefused(signed(JWSAlgorithm.RS512, "rsa", new RSASSASigner(RSA), claims()));
    }

    @Test
    void aNewKeyIsFoundAndMadeUpOnesDoNotFloodTheIssuer() throws JOSEException {
        assertThat(recognise(signed(RSA, claims()))).isInstanceOf(Recognition.Recognised.class);
        var fresh = rsa("fresh");
        published = List.of(RSA, EC, fresh);

        assertThat(recognise(signed(fresh, claims()))).isInstanceOf(Recognition.Recognised.class);
        for (var round = 0; round < 50; round++) {
            assertRefused(signed(rsaWithId(RSA, "made-up-" + round), claims()));
        }

        assertThat(reads.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void withoutTheIssuersKeysNothingCanBeSaid() throws JOSEException {
        var token = signed(RSA, claims());
        server.stop(0);

        for (var attempt = 0; attempt < 4; attempt++) {
            assertThatThrownBy(() -> tokens.recognise(token)).isInstanceOf(IssuerUnavailableException.class);
        }
    }

    @Test
    void keysThatWereReadOutliveTheIssuer() throws JOSEException {
        assertThat(recognise(signed(RSA, claims()))).isInstanceOf(Recognition.Recognised.class);
        server.stop(0);

        assertThat(recognise(signed(EC, claims()))).isInstanceOf(Recognition.Recognised.class);
    }

    private JwtTokens tokens(JwtRoles roles) {
        var keys = new IssuerKeys(issuer, new DefaultResourceRetriever(1000, 1000, 64 * 1024));
        return new JwtTokens(issuer, "gatehouse", keys, roles);
    }

    private Recognition recognise(String token) {
        return tokens.recognise(token).orElseThrow();
    }

    private void assertRefused(String token) {
        assertThat(recognise(token)).isEqualTo(new Recognition.Refused(AuthenticationOutcome.INVALID));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("2f1b")
                .audience(List.of("account", "gatehouse"))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("preferred_username", "ada")
                .claim("realm_access", Map.of("roles", List.of("operators", "offline_access")));
    }

    private static String signed(JWK key, JWTClaimsSet.Builder claims) throws JOSEException {
        return key instanceof RSAKey rsa
                ? signed(JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(rsa), claims)
                : signed(JWSAlgorithm.ES256, key.getKeyID(), new ECDSASigner(key.toECKey()), claims);
    }

    private static String signed(JWSAlgorithm algorithm, String id, JWSSigner signer, JWTClaimsSet.Builder claims)
            throws JOSEException {
        var header = new JWSHeader.Builder(algorithm)
                .keyID(id)
                .type(JOSEObjectType.JWT)
                .build();
        var jwt = new SignedJWT(header, claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private void answer(String path, java.util.function.Supplier<String> body) {
        server.createContext(path, exchange -> {
            var bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey rsaWithId(RSAKey key, String id) {
        return new RSAKey.Builder(key).keyID(id).build();
    }

    private static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
