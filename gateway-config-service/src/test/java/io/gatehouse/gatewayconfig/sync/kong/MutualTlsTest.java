package io.gatehouse.gatewayconfig.sync.kong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.KongVersion;
import io.gatehouse.gatewayconfig.sync.Gateway;
import io.gatehouse.gatewayconfig.sync.GatewayUnavailableException;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Calls;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;

/** An Admin API that asks for a client certificate. */
class MutualTlsTest {
    private static final String PASSWORD = "changeit";

    private final HttpsServer server;
    private final SslBundle bundle;

    MutualTlsTest(@TempDir Path folder) throws IOException, InterruptedException {
        var store = folder.resolve("both.p12").toString();
        keytool(
                "-genkeypair",
                "-alias",
                "both",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                store,
                "-storepass",
                PASSWORD);
        var keys = new JksSslStoreDetails("PKCS12", null, store, PASSWORD);
        bundle = SslBundle.of(new JksSslStoreBundle(keys, keys));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    /** The JDK's own command; nothing in its library makes certificates. */
    private static void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @BeforeEach
    void start() {
        server.setHttpsConfigurator(new NeedsCertificate(bundle.createSslContext()));
        server.createContext("/", exchange -> {
            var body = "{\"version\": \"3.10.0.2-enterprise-edition\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static final class NeedsCertificate extends HttpsConfigurator {
        NeedsCertificate(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            var tls = getSSLContext().getDefaultSSLParameters();
            tls.setNeedClientAuth(true);
            parameters.setSSLParameters(tls);
        }
    }

    @Test
    void answersWhoHasACertificate() {
        assertThat(gateway("kong").profile().version()).isEqualTo(new KongVersion(3, 10));
    }

    @Test
    void doesNotAnswerWhoHasNone() {
        assertThatThrownBy(() -> gateway(null).profile()).isInstanceOf(GatewayUnavailableException.class);
    }

    private Gateway gateway(@Nullable String sslBundle) {
        var url = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
        var target = new Target("test", "plane", url, Mode.ENTERPRISE, null, null, Map.of(), null, sslBundle, true);
        var calls = new Calls(Duration.ofSeconds(5), Duration.ofSeconds(5));
        return LocalKong.at(target, calls, new DefaultSslBundleRegistry("kong", bundle));
    }
}
