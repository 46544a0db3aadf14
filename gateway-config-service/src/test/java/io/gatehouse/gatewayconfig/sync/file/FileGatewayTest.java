package io.gatehouse.gatewayconfig.sync.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.sync.Gateway;
import io.gatehouse.gatewayconfig.sync.GatewayContract;
import io.gatehouse.gatewayconfig.sync.GatewayRejectedException;
import io.gatehouse.gatewayconfig.sync.GatewayUnavailableException;
import io.gatehouse.gatewayconfig.sync.Plans;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract against a declarative file, and what is special about one. */
class FileGatewayTest extends GatewayContract {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Path file;
    private final String service = UUID.randomUUID().toString();

    FileGatewayTest(@TempDir Path folder) {
        this.folder = folder;
        file = folder.resolve("kong.yaml");
    }

    @Override
    protected Gateway gateway() {
        return gateway(true, false);
    }

    private Gateway gateway(boolean apiKeys, boolean git) {
        return FileConfiguration.gateway(new FileProperties.Target(
                Plans.PLANE, file, Mode.OPEN_SOURCE, "3.10", "rw-r-----", apiKeys, git, true));
    }

    @Override
    protected String service() {
        return service;
    }

    private static List<GatewayEntity> application(String... keys) {
        return Plans.consumer(Plans.APPLICATION, List.of(keys), "v2", "v1").wanted();
    }

    private JsonNode document() {
        return JSON.readTree(file.toFile());
    }

    @Test
    void itIsWrittenAsDeckAndKongReadIt() {
        application("key-1").forEach(gateway()::put);
        Plans.tokens(service).wanted().forEach(gateway()::put);

        var document = document();
        assertThat(document.propertyNames()).containsExactly("_format_version", "consumers", "plugins");
        assertThat(document.path("_format_version").asString()).isEqualTo("3.0");
        var consumer = document.path("consumers").path(0);
        assertThat(consumer.path("username").asString()).isEqualTo(Plans.APPLICATION);
        assertThat(consumer.path("tags").path(0).asString()).isEqualTo("gatehouse");
        assertThat(consumer.path("acls").valueStream().map(group -> group.path("group")
                        .asString()))
                .containsExactlyInAnyOrder("v1", "v2");
        assertThat(consumer.path("keyauth_credentials").path(0).path("key").asString())
                .isEqualTo("key-1");
        assertThat(document.path("plugins").valueStream().map(plugin -> plugin.path("service")
                        .asString()))
                .containsExactly(service, service);
    }

    /** {@code JWTAuth} in decK's schema of its files asks for these. */
    @Test
    void aCredentialForTokensHasAllThatDeckAsksFor() {
        var consumer = application().getFirst();
        var credential = Map.<String, Object>of("key", "client-1", "algorithm", "RS256", "rsa_public_key", "PEM");
        gateway().put(consumer);
        gateway()
                .put(new GatewayEntity(
                        GatewayEntity.Kind.JWT, UUID.randomUUID().toString(), consumer.id(), credential));
        var written = document().path("consumers").path(0).path("jwt_secrets").path(0);
        assertThat(written.propertyNames()).contains("algorithm", "key", "secret");
        assertThat(document().path("consumers").path(0).propertyNames())
                .as("it has no client id")
                .doesNotContain("custom_id");
    }

    @Test
    void theSameEntitiesMakeTheSameFileInWhateverOrderTheyCame() throws IOException {
        application("key-1", "key-2").forEach(gateway()::put);
        Plans.tokens(service).wanted().forEach(gateway()::put);
        var first = Files.readString(file);
        Files.delete(file);
        Plans.tokens(service).wanted().reversed().forEach(gateway()::put);
        application("key-1", "key-2").forEach(gateway()::put);
        assertThat(Files.readString(file)).isEqualTo(first);
    }

    @Test
    void onlyWhoTheOperatorAllowsMayReadIt() throws IOException {
        application("key-1").forEach(gateway()::put);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void withoutLeaveNoApiKeyIsWritten() throws IOException {
        var gateway = gateway(false, false);
        var consumer = application("s3cret-key");
        assertThatThrownBy(() -> consumer.forEach(gateway::put))
                .isInstanceOf(GatewayRejectedException.class)
                .hasMessageContaining("api-keys");
        assertThat(Files.readString(file)).doesNotContain("s3cret-key");
    }

    @Test
    void whatTheOperatorPutThereStays() throws IOException {
        Files.writeString(file, """
                {"_format_version": "3.0", "services": [{"name": "own", "url": "http://own"}],
                 "plugins": [{"name": "prometheus"}]}""");
        Plans.tokens(service).wanted().forEach(gateway()::put);
        Plans.tokens(service).wanted().forEach(gateway()::delete);
        assertThat(document().path("services").path(0).path("name").asString()).isEqualTo("own");
        assertThat(document().path("plugins").path(0).path("name").asString()).isEqualTo("prometheus");
    }

    @Test
    void aChangeByAnotherInstanceIsNoticed() {
        var one = gateway();
        var other = gateway();
        one.put(application().getFirst());
        Plans.tokens(service).wanted().forEach(other::put);
        assertThat(one.read(UnitKey.Kind.SERVICE, service)).hasSize(2);
        assertThat(other.readOurs()).hasSize(2);
    }

    @Test
    void changesAtTheSameTimeAreAllKept() throws InterruptedException {
        var gateway = gateway();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 40; i++) {
                var application = Plans.consumer(UUID.randomUUID().toString(), List.of(), "v")
                        .wanted();
                threads.execute(() -> application.forEach(gateway::put));
            }
        }
        assertThat(gateway().readOurs()).hasSize(40);
    }

    @Test
    void aFileThatCannotBeReadIsUnavailable() throws IOException {
        Files.writeString(file, "not: [json");
        assertThatThrownBy(() -> gateway().readOurs()).isInstanceOf(GatewayUnavailableException.class);
        assertThat(Files.readString(file)).isEqualTo("not: [json");
        Files.delete(file);
    }

    @Test
    void eachChangeIsCommittedToTheRepositoryAroundIt() throws Exception {
        try (var git = Git.init().setDirectory(folder.toFile()).call()) {
            Files.writeString(file.resolveSibling("other"), "not ours");
            var gateway = gateway(false, true);
            Plans.tokens(service).wanted().forEach(gateway::put);
            Plans.tokens(service).wanted().forEach(gateway::put);
            assertThat(git.log().call()).hasSize(2);
            assertThat(git.status().call().getUntracked()).contains("other");
        }
    }

    @Test
    void aChangeThatCouldNotBeCommittedIsCommittedWithTheNextAttempt() throws Exception {
        var gateway = gateway(false, true);
        var plugins = Plans.tokens(service).wanted();
        assertThatThrownBy(() -> gateway.put(plugins.getFirst())).isInstanceOf(GatewayUnavailableException.class);
        try (var git = Git.init().setDirectory(folder.toFile()).call()) {
            gateway.put(plugins.getFirst());
            assertThat(git.log().call()).hasSize(1);
        }
    }
}
