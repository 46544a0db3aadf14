package io.gatehouse.registration.sso.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gatehouse.registration.identityprovider.ClaimMappings;
import io.gatehouse.registration.identityprovider.ProviderConfig.Oidc;
import io.gatehouse.registration.sso.OpenIdConnect;
import io.gatehouse.registration.sso.ProviderAnswer;
import io.gatehouse.registration.sso.SignInJourney;
import io.gatehouse.registration.sso.SsoUnavailableException;
import io.gatehouse.schemas.outbound.AddressGuard;
import io.gatehouse.schemas.outbound.GuardedDnsResolver;
import io.gatehouse.schemas.sealed.OpeningKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No text of an administrator or a provider makes this service call its own network. One server on this machine is both: as
 * {@code idp.test} a provider outside, under its real addresses the inside.
 */
class ForeignAddressesTest {
    private static final URI CALLBACK = URI.create("https://portal.test/callback");
    private static final SignInJourney JOURNEY =
            new SignInJourney(UUID.randomUUID(), UUID.randomUUID(), "state", "nonce", "verifier", "/", Instant.MAX);

    private final Queue<String> calls = new ConcurrentLinkedQueue<>();
    private String inside = "";
    private String keys = "";
    private String token = "";
    private HttpServer server;
    private CloseableHttpClient client;
    private OpenIdConnect openIdConnect;

    /** Everything but {@code idp.test} is looked at as in earnest. */
    private record Names(DnsResolver guarded) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return host.equals("idp.test")
                    ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                    : guarded.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException, JOSEException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        token = provider() + "/token";
        keys = provider() + "/keys";
        client = SsoConfiguration.client(
                Duration.ofSeconds(5), new Names(new GuardedDnsResolver(AddressGuard.publicOnly())));
        var http = new GuardedHttp(client, Duration.ofSeconds(5), true);
        openIdConnect = new HttpOpenIdConnect(http, new TokenEndpoint(http, openingKeys(folder)));
    }

    /** Not used: the client of these tests is a public one. */
    private static OpeningKeys openingKeys(Path folder) throws IOException, JOSEException {
        var set = new JWKSet(new ECKeyGenerator(Curve.P_256).generate());
        return OpeningKeys.ofFile(Files.writeString(folder.resolve("keys.json"), set.toString(false)));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.stop(0);
    }

    private String provider() {
        return "http://idp.test:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var host = exchange.getRequestHeaders().getFirst("Host");
        calls.add(host.split(":", 2)[0] + exchange.getRequestURI().getPath());
        var moved = exchange.getRequestURI().getPath().startsWith("/moved");
        if (moved) {
            exchange.getResponseHeaders().add("Location", inside + "/secret");
        }
        var body = (exchange.getRequestURI().getPath().equals("/token") ? "{\"id_token\": \"x\"}" : metadata())
                .getBytes(UTF_8);
        exchange.sendResponseHeaders(moved ? 302 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String metadata() {
        return """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s", "jwks_uri": "%s"}
                """.formatted(provider(), provider(), token, keys);
    }

    private static Oidc at(String issuer) {
        return new Oidc(URI.create(issuer), "portal", null, List.of(), ClaimMappings.USUAL);
    }

    private void identify() {
        openIdConnect.identify(
                at(provider()), CALLBACK, JOURNEY, new ProviderAnswer("code", "state", null, null), "code");
    }

    private String at(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433"})
    void anIssuerInsideIsNotAsked(String host) {
        assertThatThrownBy(() -> openIdConnect.authorization(at(at(host, "")), CALLBACK, JOURNEY))
                .isInstanceOf(SsoUnavailableException.class);
        assertThat(calls).isEmpty();
    }

    @Test
    void aTokenEndpointInsideIsNotAsked() {
        token = at("localhost", "/token");

        assertThatThrownBy(this::identify).isInstanceOf(SsoUnavailableException.class);

        assertThat(calls).containsExactly("idp.test/.well-known/openid-configuration");
    }

    @Test
    void keysInsideAreNotRead() {
        keys = at("127.0.0.1", "/keys");

        assertThatThrownBy(this::identify).isInstanceOf(SsoUnavailableException.class);

        assertThat(calls).containsExactly("idp.test/.well-known/openid-configuration", "idp.test/token");
    }

    @Test
    void aRedirectIsNotFollowed() {
        inside = at("127.0.0.1", "");

        assertThatThrownBy(() -> openIdConnect.authorization(at(provider() + "/moved"), CALLBACK, JOURNEY))
                .isInstanceOf(SsoUnavailableException.class)
                .hasMessage("idp.test answered 302");

        assertThat(calls).containsExactly("idp.test/moved/.well-known/openid-configuration");
    }

    @Test
    void aProviderOutsideIsAsked() {
        assertThat(openIdConnect.authorization(at(provider()), CALLBACK, JOURNEY))
                .asString()
                .startsWith(provider() + "/authorize?");
    }
}
