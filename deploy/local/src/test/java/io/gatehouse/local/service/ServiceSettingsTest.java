package io.gatehouse.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.local.port.Ports;
import io.gatehouse.local.postgres.Database;
import io.gatehouse.local.prepare.Installation;
import io.gatehouse.local.stack.Context;
import io.gatehouse.local.state.KeyFiles;
import io.gatehouse.local.state.Secrets;
import io.gatehouse.local.state.Settings;
import io.gatehouse.local.state.StateFolder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceSettingsTest {
    private final Context context = new Context(
            Installation.current(),
            new StateFolder(Path.of("/state")),
            new Settings(new Ports(Map.of()), "gatehouse", null, null),
            Secrets.generate(Database.users()),
            Set.of());

    @ParameterizedTest
    @EnumSource
    void everyServiceIsToldItsDatabaseBrokerRegistryAndPort(Service service) throws IOException {
        // when
        var settings = settings(service);
        // then
        var database = service.database().label();
        assertThat(settings)
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("server.port", Integer.toString(service.port().standard()))
                .containsEntry("spring.datasource.url", "jdbc:postgresql://127.0.0.1:15432/" + database)
                .containsEntry("spring.datasource.username", database)
                .containsEntry("spring.datasource.password", context.secrets().databasePassword(database))
                .containsEntry("spring.kafka.bootstrap-servers", "127.0.0.1:9092")
                .containsEntry("gatehouse.schema-registry.url", "http://127.0.0.1:8081/apis/ccompat/v7")
                .containsEntry("gatehouse.organization-id", context.secrets().organizationId());
    }

    @ParameterizedTest
    @EnumSource
    void theManagementTokenIsKnownByItsHashOnly(Service service) throws IOException, NoSuchAlgorithmException {
        // given
        var token = context.secrets().managementToken();
        var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        // when
        var settings = settings(service);
        // then
        assertThat(settings)
                .containsEntry(
                        "gatehouse.access.tokens[0].sha256", HexFormat.of().formatHex(hash))
                .containsEntry("gatehouse.access.tokens[0].roles", "admin")
                .doesNotContainValue(token);
    }

    @Test
    void onlyTheOneWhoOpensGetsThePrivateKey() throws IOException {
        // given
        var opens = KeyFiles.privateSet(context.state(), "idp-sync").toString();
        var seals = KeyFiles.publicSet(context.state(), "idp-sync").toString();
        // then
        assertThat(settings(Service.IDP_SYNC)).containsEntry("gatehouse.idp-sync.opening-keys", opens);
        assertThat(settings(Service.REGISTRATION))
                .containsEntry("gatehouse.registration.sealing.idp-sync", seals)
                .doesNotContainValue(opens);
        assertThat(settings(Service.AUDIT)).doesNotContainValue(opens);
    }

    @Test
    void theGatewayIsATargetByItsControlPlane() throws IOException {
        assertThat(settings(Service.GATEWAY_CONFIG))
                .containsEntry(
                        "gatehouse.gateway-config.targets[0].control-plane-id",
                        context.secrets().controlPlaneId())
                .containsEntry("gatehouse.gateway-config.targets[0].admin-url", "http://127.0.0.1:8001")
                .containsEntry("gatehouse.gateway-config.targets[0].mode", "open-source");
    }

    private Properties settings(Service service) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(new ServiceSettings(context, service).text()));
        return properties;
    }
}
