package io.gatehouse.audit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.AccessToken;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.access.ManagementOperations;
import io.gatehouse.schemas.access.TokenDigest;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.TestTopics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessIT extends AuditIT {
    private static final String WEBHOOK = "/v2/audit-log-webhook";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void aTokenMadeElsewhereIsGoodHereUntilItIsRevoked() {
        var id = UUID.randomUUID();
        var token = TokenDigest.newToken(true);
        assertThat(status(token)).isEqualTo(401);

        announce(id, token, 1, null);
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(status(token)).isEqualTo(200));
        assertThat(api().as(token).patch(WEBHOOK, "{\"enabled\":false}").statusCode())
                .isEqualTo(403);

        announce(id, token, 2, Instant.now());
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(status(token)).isEqualTo(401));
    }

    @Test
    void aTokenThatIsForgottenIsRefused() {
        var id = UUID.randomUUID();
        var token = TokenDigest.newToken(false);
        announce(id, token, 1, null);
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(status(token)).isEqualTo(200));

        TestTopics.send(Topics.CATALOG_EVENTS, "access-token:" + id, null);

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(status(token)).isEqualTo(401));
    }

    @Test
    void eachOperationIsInTheTableOfRoles() {
        var operations = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v2/") || path.startsWith("/v3/"))
                        .filter(path -> !path.endsWith("/jwks.json"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> List.of(method.name(), path))))
                .toList();

        assertThat(operations).isNotEmpty().allSatisfy(operation -> assertThat(
                        ManagementOperations.knows(operation.getFirst(), operation.getLast()))
                .as(operation.toString())
                .isTrue());
    }

    private int status(String token) {
        return api().as(token).get(WEBHOOK).statusCode();
    }

    private static void announce(UUID id, String token, long revision, @Nullable Instant revoked) {
        TestTopics.send(
                Topics.CATALOG_EVENTS,
                "access-token:" + id,
                AccessToken.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(Instant.now())
                        .setOrganizationId(ServiceContext.ORGANIZATION_ID)
                        .setAccessTokenId(id.toString())
                        .setRevision(revision)
                        .setName("dashboard")
                        .setSystemAccount(true)
                        .setSha256(TokenDigest.of(token))
                        .setRoles(List.of("Audit Logs Viewer"))
                        .setCreatedAt(Instant.now())
                        .setRevokedAt(revoked)
                        .build());
    }
}
