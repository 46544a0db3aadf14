package io.gatehouse.registration.openapi.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.test.openapi.Answers;
import io.gatehouse.schemas.test.openapi.OpenApi;
import io.gatehouse.schemas.test.openapi.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is sent to an operation, the answer is one that its document declares, what the document forbids is refused, and the
 * service lives on. The same requests each time, so that a build fails for what it changed; {@code hostile.seed} throws others
 * and repeats a run that failed, {@code hostile.requests} throws more.
 */
@RegistrationServiceTest
class HostileInputIT {
    private static final long SEED = Long.getLong("hostile.seed", 77L);
    private static final int REQUESTS = Integer.getInteger("hostile.requests", 20);
    private static final List<String> INNARDS =
            List.of("org.postgresql", "java.lang", "io.gatehouse", "\tat ", "SQLSTATE", "Exception", "stack_trace");

    /** Paths that no longer name the operation, once they are resolved. */
    private static final Pattern ELSEWHERE = Pattern.compile("/(\\.{0,2}|%2e%2e|%2F|;a=b)(/|$)");

    /** Developers' operations come first: administrators could take away what those need. */
    private static final Comparator<Operation> ORDER =
            Comparator.comparing(operation -> operation.path().startsWith("/api/") ? 0 : 1);

    @TestFactory
    Stream<DynamicTest> everyAnswerIsDeclared(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        var scene = new Scene(port, jdbc);
        var foreign = new Scene(port, jdbc).known();
        var http = new RawHttp(port);
        return OpenApi.operations().stream()
                .sorted(ORDER)
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    var requests =
                            new Requests(new Dice(SEED + operation.toString().hashCode()), scene, foreign);
                    for (var request = 0; request < REQUESTS; request++) {
                        send(http, scene, requests.next(operation));
                    }
                    assertThat(http.send(portal(scene)).status()).isEqualTo(200);
                }));
    }

    /** Konnect declares 400 for about half of these operations; one answer for all is easier to handle. */
    @TestFactory
    Stream<DynamicTest> anIdInAPathThatIsNoUuidIsRefused(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        var scene = new Scene(port, jdbc);
        var requests = new Requests(new Dice(SEED), scene, scene.known());
        var http = new RawHttp(port);
        return OpenApi.operations().stream()
                .filter(operation -> !operation.path().startsWith("/dcr/"))
                .flatMap(operation -> operation.pathIds().stream()
                        .map(id -> dynamicTest(operation + " " + id, () -> {
                            var request = requests.proper(operation, Map.of(id, "not-a-uuid"));
                            var answer = http.send(request);
                            assertThat(answer.status())
                                    .as(request + "\n-> " + answer)
                                    .isEqualTo(400);
                            assertThat(answer.body())
                                    .contains("\"field\":\"" + id + '"', "is_uuid", "\"source\":\"path\"");
                            check(request, answer, request.toString());
                        })));
    }

    private static void send(RawHttp http, Scene scene, Request request) {
        var answer = http.send(request);
        var what = "seed " + SEED + ": " + request + "\n-> " + answer;
        assertThat(answer.status()).as(what).isNotIn(500, 501, 502, 504);
        assertThat(answer.body()).as(what).doesNotContain(scene.secrets()).doesNotContain(INNARDS);
        if (!request.flaws().isEmpty()) {
            assertThat(answer.status()).as(what).isBetween(400, 499);
        }
        if (!ELSEWHERE.matcher(request.path()).find()) {
            check(request, answer, what);
        }
    }

    private static void check(Request request, RawHttp.Answer answer, String what) {
        try {
            Answers.check(request.method(), request.path(), answer.status(), answer.contentType(), answer.body());
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + what, e);
        }
    }

    private static Request portal(Scene scene) {
        var headers = Map.of("X-Portal-ID", scene.known().id("", "portalId"));
        return new Request("GET", "/api/v2/portal", headers, new byte[0], List.of());
    }
}
