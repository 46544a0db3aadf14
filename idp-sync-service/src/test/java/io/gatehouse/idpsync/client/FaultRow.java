package io.gatehouse.idpsync.client;

import io.gatehouse.idpsync.fixture.Fault;
import io.gatehouse.idpsync.fixture.ProviderDoor.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of the faults that one call met, each in a life of its own.
 *
 * @param index place of the call in the life, from 0
 * @param outcomes one for each fault
 */
record FaultRow(String adapter, int index, Call call, Map<Fault, CompletableFuture<String>> outcomes) {
    private static final String LEGEND = """
            # Faults

            Each cell is one client's life in which one call met one fault: the number of attempts after which there was
            one client with its grants and a known secret, that later left nothing behind. L: the answer to a registration
            was lost where the protocol has no way to find it again; the client that is left is reported. (L): reported,
            although none was made. F: the registration access token was lost with an answer; the client was out of reach
            until a person had it forgotten, and another was made.
            """;

    String name() {
        return adapter + " " + index + " " + call.method() + " " + call.path().replaceAll("[A-Za-z0-9_-]{18,}", "{id}");
    }

    /** What went wrong, by fault. */
    List<String> failures() {
        return outcomes.entrySet().stream()
                .filter(each -> each.getValue().isCompletedExceptionally())
                .map(each -> each.getKey() + ": " + each.getValue().exceptionNow())
                .toList();
    }

    static String table(List<FaultRow> rows) {
        var faults = Arrays.stream(Fault.values()).map(Fault::toString);
        var head = "| adapter, call | " + faults.collect(Collectors.joining(" | ")) + " |";
        var line = "|---".repeat(Fault.values().length + 1) + "|";
        return Stream.concat(Stream.of(LEGEND, head, line), rows.stream().map(FaultRow::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String line() {
        return outcomes.values().stream()
                .map(outcome -> outcome.isCompletedExceptionally() ? "FAILED" : outcome.join())
                .collect(Collectors.joining(" | ", "| " + name() + " | ", " |"));
    }
}
