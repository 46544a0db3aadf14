package io.gatehouse.idpsync.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.idpsync.fixture.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
    private static final Outbound PATIENT = Outbound.within(Duration.ofSeconds(20));

    /** Long enough for a busy machine; each wait in vain takes as long. */
    private static final Outbound HASTY = Outbound.within(Duration.ofMillis(1500));

    private static final int LIVES_AT_ONCE = 32;

    @TestFactory
    Stream<DynamicTest> everyCallOfALifeMeetsEveryFault() throws IOException {
        List<FaultRow> rows;
        try (var lives =
                Executors.newFixedThreadPool(LIVES_AT_ONCE, Thread.ofVirtual().factory())) {
            rows = Adapters.all().entrySet().stream()
                    .flatMap(adapter -> rows(adapter.getKey(), adapter.getValue(), lives))
                    .toList();
        }
        var table = FaultRow.table(rows);
        Files.writeString(Path.of("target", "fault-matrix.md"), table);
        System.out.println(table);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.name(), () -> assertThat(row.failures()).isEmpty()));
    }

    private static Stream<FaultRow> rows(String adapter, Function<Outbound, Place<?>> place, Executor lives) {
        try (var turn = Turn.take();
                var whole = place.apply(PATIENT)) {
            var life = new FaultLife(whole, null, -1, turn);
            life.live();
            return IntStream.range(0, life.calls().size())
                    .mapToObj(index ->
                            new FaultRow(adapter, index, life.calls().get(index), outcomes(place, index, lives)));
        }
    }

    private static Map<Fault, CompletableFuture<String>> outcomes(
            Function<Outbound, Place<?>> place, int index, Executor lives) {
        var outcomes = new EnumMap<Fault, CompletableFuture<String>>(Fault.class);
        for (var fault : Fault.values()) {
            outcomes.put(
                    fault,
                    CompletableFuture.supplyAsync(
                            () -> outcome(place.apply(fault.isTimeOut() ? HASTY : PATIENT), fault, index), lives));
        }
        return outcomes;
    }

    private static String outcome(Place<?> opened, Fault fault, int index) {
        try (var turn = Turn.take();
                var place = opened) {
            return new FaultLife(place, fault, index, turn).live();
        }
    }
}
