package io.gatehouse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Runs the rows, prints a table, and keeps it as JSON. */
public final class Benchmarks {
    private static final List<Row> ROWS = List.of(new ListGrowth(), new AuditReplay(), new AuditRecording());
    private static final List<String> PARTS =
            List.of("postgres", "kafka", "schema-registry", "registration-service", "audit-service");
    private static final String HELP = """
            Measures Gatehouse on this machine, in a stack of its own that is started and stopped for it.

              deploy/benchmarks/run [--help] [WORD]

            With a word, only rows whose names contain it.

            Each line stands beside an anchor that is measured in the same run, by turns, and shows the middle one of three
            pairs: figures of a shared machine move, ratios hardly do. The table is kept in
            deploy/benchmarks/target/benchmarks.json. Exit code 1 when a target is missed. Rows:
            """;

    private Benchmarks() {}

    /** Takes {@code --help}, or a word of the rows that are wanted. */
    public static void main(String[] arguments) throws IOException {
        var word = arguments.length == 0 ? "" : arguments[0];
        var wanted = ROWS.stream().filter(row -> row.name().contains(word)).toList();
        if (wanted.isEmpty()) {
            System.out.print(HELP);
            ROWS.forEach(row -> System.out.println("  " + row.name()));
            System.exit(word.equals("--help") ? 0 : 2);
        }
        var measured = measure(wanted);
        keep(measured);
        System.out.println(Result.header());
        measured.forEach((row, results) -> {
            System.out.println(row);
            results.forEach(result -> System.out.println("  " + result.line()));
        });
        System.exit(measured.values().stream().flatMap(List::stream).allMatch(Result::good) ? 0 : 1);
    }

    private static Map<String, List<Result>> measure(List<Row> rows) {
        say("starting the services that are measured and what they need");
        var measured = new LinkedHashMap<String, List<Result>>();
        try (var stack = LocalStack.start(PARTS)) {
            for (var row : rows) {
                say(row.name());
                measured.put(row.name(), row.measure(stack));
            }
        }
        return measured;
    }

    private static void keep(Map<String, List<Result>> measured) throws IOException {
        var lines = new ArrayList<Map<String, Object>>();
        measured.forEach((row, results) -> results.forEach(result -> lines.add(Map.of(
                "row", row,
                "what", result.what(),
                "anchor_ms", result.anchor(),
                "measured_ms", result.measured(),
                "ratio", result.ratio(),
                "target", result.target(),
                "good", result.good()))));
        var target = Path.of(System.getProperty("gatehouse.project"), "deploy/benchmarks/target/benchmarks.json");
        Files.createDirectories(target.getParent());
        Files.writeString(
                target, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(lines));
    }

    static void say(String progress) {
        System.err.println("  " + progress);
    }
}
