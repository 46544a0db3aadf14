package io.gatehouse.audit.verify.command;

import io.gatehouse.audit.entry.EntryJson;
import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.signing.VerifyingKeys;
import io.gatehouse.audit.verify.LineVerification;
import io.gatehouse.audit.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: says whether a piece of the log is whole, and names the first thing that is wrong. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks a piece of the audit log and names the first entry that is bad, missing or repeated.",
            "",
            "A file holds either whole entries, as an export in the format ndjson gives them: then hashes, links and"
                    + " numbers of the chains are checked too. Or it holds lines as a webhook receives them (cef, json or"
                    + " cps): then signatures and repeats are checked, and, with --expect, what is missing."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:something is bad, missing or repeated",
            "2:nothing could be checked: wrong options, no keys, no answer"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final int FAULT = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", description = "File to check; .gz is unpacked, - is standard input.")
    private @Nullable Path file;

    @Option(
            names = "--keys",
            required = true,
            description = "JWK set, a file or an address such as http://127.0.0.1:8000/v2/audit-log-webhook/jwks.json.")
    private String keys = "";

    @Option(names = "--heads", description = "Heads that must be reached, as GET /v2/audit-log-chain-heads gave them.")
    private @Nullable Path heads;

    @Option(names = "--filtered", description = "The export had filters: gaps are no fault.")
    private boolean filtered;

    @Option(
            names = "--expect",
            description = "Export in the format ndjson; each of its entries must be among the lines.")
    private @Nullable Path expect;

    @Option(names = "--repeats", description = "Lines may come twice: deliveries are at least once.")
    private boolean repeats;

    @Option(names = "--topic", description = "Check the topic of this Kafka instead of a file; host:port.")
    private @Nullable String bootstrap;

    @Option(names = "--registry", description = "Address of the schema registry; with --topic.")
    private @Nullable String registry;

    @Option(names = "--from", description = "Check what was recorded then or later (RFC 3339); with --topic.")
    private @Nullable Instant from;

    @Option(names = "--to", description = "Check what was recorded before (RFC 3339); with --topic.")
    private @Nullable Instant to;

    @Option(names = "--kafka", description = "Further setting of the Kafka client, name=value; may be repeated.")
    private Map<String, String> kafka = new HashMap<>();

    @Override
    public Integer call() throws IOException {
        if ((file == null) == (bootstrap == null) || (bootstrap != null && registry == null)) {
            throw usage("Expected: a file, or --topic and --registry");
        }
        var verifying = Documents.keys(keys);
        var expected = Documents.heads(heads);
        var verification = new Verification(verifying, filtered, expected);
        if (file == null) {
            return say(topic().verify(verification::next).or(verification::end), verification.entries(), "entries");
        }
        return file(file, verifying, verification);
    }

    private int file(Path path, VerifyingKeys verifying, Verification verification) throws IOException {
        var lines = new LineVerification(verifying, repeats);
        try (var reader = Documents.lines(path)) {
            var first = reader.readLine();
            if (first == null || !first.contains("\"previous_hash\":")) {
                expect(lines, first == null ? LogFormat.CEF : LogFormat.guess(first));
            }
            for (var line = first; line != null; line = reader.readLine()) {
                var fault = line.isBlank() ? Optional.<String>empty() : check(line, lines, verification);
                if (fault.isPresent()) {
                    return say(fault, 0, "");
                }
            }
        }
        return verification.entries() > 0
                ? say(verification.end(), verification.entries(), "entries")
                : say(lines.end().or(verification::end), lines.lines(), "lines");
    }

    private static Optional<String> check(String line, LineVerification lines, Verification verification) {
        if (!line.contains("\"previous_hash\":")) {
            return lines.next(line);
        }
        try {
            return verification.next(EntryJson.entry(line));
        } catch (IllegalArgumentException e) {
            return Optional.of("after " + verification.entries() + " entries: " + e.getMessage());
        }
    }

    private void expect(LineVerification lines, LogFormat format) throws IOException {
        if (expect != null) {
            try (var reader = Documents.lines(expect)) {
                reader.lines().map(EntryJson::entry).forEach(entry -> lines.expect(entry, format));
            }
        }
    }

    private TopicRange topic() {
        var settings = new HashMap<String, Object>(kafka);
        settings.put("bootstrap.servers", String.valueOf(bootstrap));
        settings.put("schema.registry.url", String.valueOf(registry));
        return new TopicRange(settings, from, to);
    }

    private int say(Optional<String> fault, long count, String what) {
        var out = command().commandLine().getOut();
        out.println(fault.orElseGet(() -> count + " " + what + ": all is well"));
        out.flush();
        return fault.isPresent() ? FAULT : 0;
    }

    private ParameterException usage(String message) {
        return new ParameterException(command().commandLine(), message);
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli");
        }
        return spec;
    }
}
