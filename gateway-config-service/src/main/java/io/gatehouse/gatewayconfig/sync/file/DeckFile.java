package io.gatehouse.gatewayconfig.sync.file;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.sync.GatewayUnavailableException;
import io.gatehouse.gatewayconfig.sync.file.AtomicFile.Stamp;
import io.gatehouse.gatewayconfig.sync.file.AtomicFile.Work;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A declarative file, kept in memory and read again when somebody else changed it. It is JSON, which decK and Kong read as YAML:
 * writing ten thousand consumers takes milliseconds, and a change is still a change of few lines.
 */
class DeckFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final AtomicFile file;
    private final Work afterWrite;
    private @Nullable Stamp known;
    private boolean unfinished;
    private Map<String, @Nullable Object> document = Map.of();
    private Map<String, GatewayEntity> entities = new LinkedHashMap<>();

    /** @param afterWrite what follows each write; tried again with the next change when it fails */
    DeckFile(AtomicFile file, Work afterWrite) {
        this.file = file;
        this.afterWrite = afterWrite;
    }

    /** All entities in the file; none while there is no file. */
    synchronized List<GatewayEntity> entities() {
        try {
            refresh();
            return List.copyOf(entities.values());
        } catch (IOException | JacksonException e) {
            throw unavailable("read", e);
        }
    }

    /** Changes entities by their paths; writes nothing if the change throws. */
    synchronized void change(Consumer<Map<String, GatewayEntity>> change) {
        try {
            file.exclusively(() -> changeLocked(change));
        } catch (IOException | JacksonException e) {
            throw unavailable("write", e);
        }
    }

    private void changeLocked(Consumer<Map<String, GatewayEntity>> change) throws IOException {
        refresh();
        var changed = new LinkedHashMap<>(entities);
        change.accept(changed);
        if (!changed.equals(entities)) {
            write(changed);
        }
        if (unfinished) {
            afterWrite.run();
            unfinished = false;
        }
    }

    private void write(Map<String, GatewayEntity> changed) throws IOException {
        var next = DeckDocument.with(changed.values(), document);
        file.write(JSON.writeValueAsBytes(next));
        document = next;
        entities = changed;
        known = file.stamp();
        unfinished = true;
    }

    private void refresh() throws IOException {
        var stamp = file.stamp();
        if (stamp == null) {
            document = Map.of();
            entities = new LinkedHashMap<>();
        } else if (!stamp.equals(known)) {
            document = JSON.readValue(file.read(), new TypeReference<>() {});
            entities = new LinkedHashMap<>();
            DeckDocument.entities(document).forEach(entity -> entities.put(entity.path(), entity));
        }
        known = stamp;
    }

    /** As it is found again: without marks of what is secret. */
    static GatewayEntity plain(GatewayEntity entity) {
        return new GatewayEntity(entity.kind(), entity.id(), entity.parentId(), entity.revealed());
    }

    private GatewayUnavailableException unavailable(String what, Exception cause) {
        return new GatewayUnavailableException("could not " + what + " " + file.path(), cause);
    }
}
