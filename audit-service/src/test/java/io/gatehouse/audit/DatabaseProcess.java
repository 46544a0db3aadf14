package io.gatehouse.audit;

import io.gatehouse.schemas.test.Processes;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL server that can be killed, with all of its processes; what it stored outlives it. */
final class DatabaseProcess implements Killable {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final EmbeddedPostgres server;
    private final List<String> command = new ArrayList<>();
    private ProcessHandle process;

    private DatabaseProcess(Path folder) throws IOException {
        server = EmbeddedPostgres.builder().setDataDirectory(folder).start();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        WORD.matcher(Files.readString(folder.resolve("postmaster.opts")))
                .results()
                .map(DatabaseProcess::word)
                .forEach(command::add);
        var id = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
        process = ProcessHandle.of(Long.parseLong(id.strip())).orElseThrow();
    }

    private static String word(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    static DatabaseProcess start() {
        try {
            return new DatabaseProcess(Files.createTempDirectory("database"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a service finds it. */
    Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres",
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres");
    }

    JdbcClient client() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    @Override
    public void kill() {
        Processes.kill(process);
    }

    @Override
    public void startAgain() {
        process = Processes.run("database", command).toHandle();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
