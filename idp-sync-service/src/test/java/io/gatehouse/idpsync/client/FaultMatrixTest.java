package io.gatehouse.idpsync.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.idpsync.client.auth0.Auth0Place;
import io.gatehouse.idpsync.client.azuread.EntraPlace;
import io.gatehouse.idpsync.client.bridge.BridgePlace;
import io.gatehouse.idpsync.client.curity.CurityPlace;
import io.gatehouse.idpsync.client.keycloak.KeycloakPlace;
import io.gatehouse.idpsync.client.kongidentity.KongIdentityPlace;
import io.gatehouse.idpsync.client.oidc.OidcPlace;
import io.gatehouse.idpsync.client.okta.OktaPlace;
import io.gatehouse.idpsync.fixture.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every call in the life of a client meets every fault, at every adapter, each in a world of its own: whatever happens, one
 * client is left, with its grants and a secret that is known, and after it was removed there is none. What came of it is a
 * table in {@code target/fault-matrix.md}, and in the output of the test.
 */
class FaultMatrixTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);

    /** Long enough for a busy machine; each wait in vain takes as long. */
    private static final Duration HASTY = Duration.ofMillis(1500);

    private static final int LIVES_AT_ONCE = 32;

    private static final Map<String, Function<Duration, Place<?>>> ADAPTERS = adapters();

    private static Map<String, Function<Duration, Place<?>>> adapters() {
        var adapters = new LinkedHashMap<String, Function<Duration, Place<?>>>();
        adapters.put("auth0", Auth0Place::withManagedScopes);
        adapters.put("okta", OktaPlace::withPolicy);
        adapters.put("azureAd", EntraPlace::new);
        adapters.put("curity", CurityPlace::new);
        adapters.put("oidc", OidcPlace::new);
        adapters.put("http", timeout -> new BridgePlace(Map.of(), timeout));
        adapters.put(
                "http, application_id", timeout -> new BridgePlace(Map.of("send_application_id", "true"), timeout));
        adapters.put(
                "http, several secrets",
                timeout -> new BridgePlace(Map.of("allow_multiple_credentials", "true"), timeout));
        adapters.put("keycloak", KeycloakPlace::new);
        adapters.put("kongIdentity", KongIdentityPlace::new);
        return adapters;
    }

    @TestFactory
    Stream<DynamicTest> everyCallOfALifeMeetsEveryFault() throws IOException {
        List<FaultRow> rows;
        try (var lives =
                Executors.newFixedThreadPool(LIVES_AT_ONCE, Thread.ofVirtual().factory())) {
            rows = ADAPTERS.keySet().stream()
                    .flatMap(adapter -> rows(adapter, lives))
                    .toList();
        }
        var table = FaultRow.table(rows);
        Files.writeString(Path.of("target", "fault-matrix.md"), table);
        System.out.println(table);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.name(), () -> assertThat(row.failures()).isEmpty()));
    }

    private static Stream<FaultRow> rows(String adapter, Executor lives) {
        var place = ADAPTERS.get(adapter);
        try (var turn = Turn.take();
                var whole = place.apply(PATIENT)) {
            var life = new FaultLife(whole, null, -1, turn);
            life.live();
            return IntStream.range(0, life.calls().size())
                    .mapToObj(index -> new FaultRow(
                            adapter,
                            index,
                            life.calls().get(index),
                            Arrays.stream(Fault.values())
                                    .map(fault -> FaultRow.cell(
                                            place, fault, index, fault.isTimeOut() ? HASTY : PATIENT, lives))
                                    .toList()));
        }
    }
}
