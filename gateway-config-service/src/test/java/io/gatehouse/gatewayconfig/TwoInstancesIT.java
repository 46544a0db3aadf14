package io.gatehouse.gatewayconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.CredentialType;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two instances of the service at one gateway; one of them is killed in the middle of its work. */
class TwoInstancesIT extends ServiceFixture {
    private static final int DECISIONS = 4;

    private final Random random = new Random(11);

    /** An application with its registration; its calls get through when the last decision says so. */
    private record Applicant(String id, String registration, String clientId) {
        static Applicant of(Api api) {
            var id = Events.id();
            var applicant = new Applicant(id, Events.id(), "client-" + id);
            application(
                    id,
                    Events.application(id, CredentialType.CLIENT_CREDENTIALS, api.strategy),
                    Events.registration(applicant.registration, id, 2, api.version));
            client(id, Events.client(id, applicant.clientId));
            return applicant;
        }
    }

    @Test
    void theyEndWhereOneAloneWouldAndLetNobodyElseThrough() throws IOException {
        var api = Api.withTokens().guarded();
        try (var other = ServiceProcess.start(GatewayConfigApplication.class, "second", settings())) {
            other.awaitReady();
            var stranger = ISSUER.token(Applicant.of(api).clientId());
            var applicants = Stream.generate(() -> Applicant.of(api)).limit(6).toList();
            try (var intruder = Intruder.calling(() -> GATEWAY.callWithToken(api.service, stranger))) {
                var wanted = new HashMap<Applicant, Integer>();
                applicants.forEach(applicant -> decide(api, applicant, 3, wanted));
                eventually(() -> assertThat(Files.readString(log())).contains("unit synced"));
                applicants.forEach(applicant -> decide(api, applicant, 3 + DECISIONS, wanted));
                other.kill();
                applicants.forEach(applicant -> decide(api, applicant, 3 + 2 * DECISIONS, wanted));
                converged(api, wanted);
                assertThat(intruder.passed()).isZero();
            }
        }
    }

    private static void converged(Api api, Map<Applicant, Integer> wanted) {
        wanted.forEach((applicant, status) -> {
            eventually(() -> assertThat(GATEWAY.callWithToken(api.service, ISSUER.token(applicant.clientId())))
                    .isEqualTo(status));
            for (var collection : List.of("consumers", "jwts")) {
                assertThat(GATEWAY.tagged(collection, applicant.id())).hasSize(1);
            }
        });
    }

    /** Approves and revokes at random. */
    private void decide(Api api, Applicant applicant, long revision, Map<Applicant, Integer> wanted) {
        for (var next = revision; next < revision + DECISIONS; next++) {
            var approved = random.nextBoolean();
            application(
                    applicant.id(),
                    approved
                            ? Events.approved(applicant.registration(), applicant.id(), next, api.version)
                            : Events.revoked(applicant.registration(), applicant.id(), next, api.version));
            wanted.put(applicant, approved ? 200 : 403);
        }
    }

    private static Path log() {
        return Path.of("target", "processes", "second.log");
    }

    private static Map<String, Object> settings() throws IOException {
        Files.deleteIfExists(log());
        var settings = new HashMap<>(ServiceContext.settings("gateway-config-service"));
        settings.putAll(targets());
        settings.put("gatehouse.gateway-config.retry.first", "100ms");
        settings.put("gatehouse.gateway-config.repair-interval", "1s");
        return settings;
    }
}
