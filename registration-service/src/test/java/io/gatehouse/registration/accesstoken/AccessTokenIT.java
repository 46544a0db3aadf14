package io.gatehouse.registration.accesstoken;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.AccessToken;
import io.gatehouse.registration.ManagementApi;
import io.gatehouse.registration.RegistrationApplication;
import io.gatehouse.registration.accesstoken.command.TokenCommand;
import io.gatehouse.registration.test.KnownSecrets;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.access.TokenDigest;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.TestTopics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class AccessTokenIT {
    private static final String BODY = """
            {"name": "t", "provider_type": "http", "issuer": "https://idp.example",
             "dcr_config": {"dcr_base_url": "https://bridge.example", "api_key": "a_key_of_the_bridge"}}""";

    @LocalServerPort
    int port;

    @Autowired
    ManageTokens tokens;

    @Autowired
    JdbcClient jdbc;

    private record Ran(int code, String out, String err) {}

    @Test
    void aTokenMayDoWhatItsRolesSay() {
        var token = made("create", "--name", "pipeline", "--role", "DCR Creator", "--system");

        assertThat(token).startsWith("spat_");
        assertThat(as(token).post("/v2/dcr-providers", BODY).status()).isEqualTo(201);
        assertThat(as(token).get("/v2/dcr-providers").status()).isEqualTo(200);
        var denied = as(token).get("/v2/portals");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.json().path("detail").asString())
                .isEqualTo("You do not have permission to perform this action");
    }

    @Test
    void aRevokedTokenIsRefusedAndStaysInTheList() {
        var token = made("create", "--name", "short-lived", "--role", "viewer");
        assertThat(as(token).get("/v2/portals").status()).isEqualTo(200);
        assertThat(as(token).post("/v2/portals", "{}").status()).isEqualTo(403);
        var id = idOf(token);

        assertThat(run("revoke", id).code()).isZero();

        assertThat(as(token).get("/v2/portals").status()).isEqualTo(401);
        assertThat(run("list").out().lines().filter(line -> line.startsWith(id)))
                .singleElement()
                .asString()
                .contains("revoked 20", "used 20", "\"short-lived\"", "Org Admin (Read Only)");
        assertThat(run("delete", id).code()).isZero();
        assertThat(run("delete", id).code()).isEqualTo(1);
        assertThat(as(token).get("/v2/portals").status()).isEqualTo(401);
    }

    @Test
    void anExpiredTokenIsRefused() {
        var past = KnownSecrets.remember(
                tokens.create("past", Set.of("admin"), false, Instant.now().minusSeconds(1))
                        .text());

        assertThat(as(past).get("/v2/portals").status()).isEqualTo(401);
        assertThat(as(made("create", "--name", "future", "--role", "admin", "--expires", "1h"))
                        .get("/v2/portals")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void otherServicesHearOfTheDigestOnly() {
        var token = made("create", "--name", "announced", "--role", "Audit Logs Viewer");

        var event =
                await().until(() -> announced(idOf(token)), Optional::isPresent).orElseThrow();

        assertThat(event.getSha256()).isEqualTo(TokenDigest.of(token));
        assertThat(event.getRoles()).containsExactly("Audit Logs Viewer");
        assertThat(event.toString()).doesNotContain(token);
        assertThat(jdbc.sql("select cast(access_token as text) from access_token")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void theJarItselfMakesATokenWithoutAWebServer() throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        ServiceContext.settings("registration-service")
                .forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(RegistrationApplication.class.getName());
        command.addAll(List.of("token", "create", "--name", "from outside", "--role", "viewer"));

        var process = new ProcessBuilder(command).start();

        var token = KnownSecrets.remember(
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(token).matches("kpat_[\\w-]{43}");
        assertThat(said).contains("shown only once").doesNotContain(token);
        assertThat(as(token).get("/v2/portals").status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(10)).until(() -> announced(idOf(token)), Optional::isPresent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create --role admin",
                "create --name a",
                "create --name a --role nobody",
                "create --name a --role admin --expires soon",
                "create --name a --role",
                "create --name a --role admin --more",
                "revoke not-an-id",
                "revoke",
                "list all",
                "renew"
            })
    void wordsThatMakeNoSenseAreAnsweredWithThoseThatDo(String words) {
        var ran = run(words.split(" ", -1));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("token: ").contains("--help");
    }

    @Test
    void helpTellsAllThereIs() {
        assertThat(run("--help").out()).contains("create", "list", "revoke", "delete", "--role", "--expires");
        assertThat(run().code()).isZero();
    }

    private String made(String... words) {
        var ran = run(words);
        assertThat(ran.code()).as(ran.err()).isZero();
        return KnownSecrets.remember(ran.out().strip());
    }

    private Ran run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = new TokenCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(words, () -> tokens);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private ManagementApi as(String token) {
        return ManagementApi.as(port, "Bearer " + token);
    }

    private String idOf(String token) {
        return jdbc.sql("select cast(id as text) from access_token where sha256 = :sha256")
                .param("sha256", TokenDigest.of(token))
                .query(String.class)
                .single();
    }

    private static Optional<AccessToken> announced(String id) {
        return TestTopics.records(Topics.CATALOG_EVENTS).stream()
                .filter(record -> ("access-token:" + id).equals(record.key()))
                .map(record -> record.value())
                .filter(AccessToken.class::isInstance)
                .map(AccessToken.class::cast)
                .findFirst();
    }
}
