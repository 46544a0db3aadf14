package io.gatehouse.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.local.port.Port;
import io.gatehouse.local.port.Ports;
import io.gatehouse.local.postgres.Database;
import io.gatehouse.local.prepare.Installation;
import io.gatehouse.local.process.JavaRuntime;
import io.gatehouse.local.state.Secrets;
import io.gatehouse.local.state.Settings;
import io.gatehouse.local.state.StateFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class StackTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aPartThatDoesNotExistIsAnsweredWithThoseThatDo() {
        assertThatThrownBy(() -> stack(Ports.free(), null).named(List.of("kafak")))
                .hasMessageContaining("kafak")
                .hasMessageContaining("schema-registry");
    }

    @Test
    void aServiceThatWasNotBuiltIsNamed() {
        // when
        var stack = stack(Ports.free(), null);
        var obstacles = stack.obstacles(stack.named(List.of("audit-service")));
        // then
        assertThat(obstacles).singleElement().asString().contains("audit-service is not built", "./mvnw");
    }

    @Test
    void portsOfAGatewayElsewhereAreNotNeeded() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = Ports.first(Map.of(Port.GATEWAY_PROXY, taken.getLocalPort())::get, Ports.free()::of);
            var here = stack(ports, null);
            var elsewhere = stack(ports, "http://10.0.0.7:8001");
            assertThat(here.obstacles(here.named(List.of("gateway")))).hasSize(1);
            assertThat(elsewhere.obstacles(elsewhere.named(List.of("gateway")))).isEmpty();
        }
    }

    @Test
    void theStatusDocumentHasWhatScriptsReadOfAStackThatDoesNotRun() {
        // when
        var document = JsonMapper.shared()
                .valueToTree(StatusReport.of(stack(Ports.free(), null)).document());
        // then
        assertThat(document.get("ready").asBoolean()).isFalse();
        assertThat(document.propertyNames())
                .contains("front", "registration", "idp_sync", "gateway_config", "audit", "kafka", "schema_registry")
                .contains(
                        "postgres", "keycloak", "gateway", "mail", "organization_id", "management_token", "state_dir");
        assertThat(document.get("schema_registry").get("url").asString()).endsWith("/apis/ccompat/v7");
        assertThat(document.get("keycloak").propertyNames())
                .contains("url", "realm", "issuer", "admin_user", "admin_password", "client_id", "client_secret");
        assertThat(document.get("gateway").propertyNames()).contains("admin_url", "proxy_url", "control_plane_id");
        assertThat(document.get("postgres").propertyNames()).contains("url", "user", "password");
    }

    private Stack stack(Ports ports, @Nullable String kong) {
        return Stack.of(new Context(
                new Installation(folder, JavaRuntime.current()),
                StateFolder.open(folder.resolve("state")),
                new Settings(ports, "gatehouse", kong, kong),
                Secrets.generate(Database.users()),
                Set.of()));
    }
}
