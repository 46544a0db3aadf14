package io.gatehouse.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Follows the tail of one portal until it is closed. */
final class TailReader implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream stream;

    /** @param last the last event that is known; null for none */
    TailReader(Api api, UUID portal, @Nullable String last) {
        stream = api.stream("/v3/audit-logs/tail?filter%5Bportal_id%5D=" + portal, last);
        Thread.ofVirtual().start(this::read);
    }

    /** Whether the service lets it follow. */
    boolean opened() {
        return lines.contains(":");
    }

    List<String> ids() {
        return values("id: ");
    }

    List<String> data() {
        return values("data: ");
    }

    private List<String> values(String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()))
                .toList();
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | RuntimeException closed) {
            lines.add("closed");
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
