package io.gatehouse.local.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The audit trail as the webhook received it: complete, signed, and sent again by a replay job. */
final class ReadAuditTrail {
    private static final Set<String> LAST = Set.of("RegistrationRevoked", "ApplicationDeleted", "ClientDeleted");

    private final Run run;
    private final Receiver receiver;

    ReadAuditTrail(Run run, Receiver receiver) {
        this.run = run;
        this.receiver = receiver;
    }

    /**
     * Runs the chapter.
     *
     * @param begin when the run began
     */
    void run(Instant begin) {
        run.tell.step(
                "every step has arrived",
                () -> run.until(true, () -> names(since(begin)).keySet().containsAll(LAST)));
        var keys = run.platform.auditKeys();
        var lines = since(begin);
        run.tell.step(lines.size() + " lines, each with a valid signature", () -> allSigned(lines, keys));
        names(lines).forEach((name, count) -> run.tell.detail("%4d  %s".formatted(count, name)));
        replay(begin, lines);
    }

    private void replay(Instant begin, List<String> lines) {
        var end = Instant.now();
        run.tell.step("replay job sends the time range again", () -> {
            run.platform.replay(begin, end);
            return run.until("completed", run.platform::replayStatus);
        });
        var again = Set.copyOf(receiver.replayed());
        var missing = lines.stream().filter(line -> !again.contains(line)).findFirst();
        Run.expect(missing.isEmpty(), "the replay left out " + missing.orElse(""));
        run.tell.detail(again.size() + " lines sent again");
    }

    /** A webhook that was away is also sent what it missed. */
    private List<String> since(Instant begin) {
        return receiver.live().stream()
                .filter(line -> !AuditLine.of(line).time().isBefore(begin))
                .toList();
    }

    private static boolean allSigned(List<String> lines, JsonNode keys) {
        lines.stream()
                .filter(line -> !AuditLine.of(line).isSignedBy(keys))
                .findFirst()
                .ifPresent(line -> {
                    throw new DemoFailure("no published key made the signature of " + line);
                });
        return true;
    }

    private static Map<String, Integer> names(List<String> lines) {
        var names = new LinkedHashMap<String, Integer>();
        lines.forEach(line -> names.merge(AuditLine.of(line).name(), 1, Integer::sum));
        return names;
    }
}
