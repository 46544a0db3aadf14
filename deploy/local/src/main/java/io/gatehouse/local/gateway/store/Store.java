package io.gatehouse.local.gateway.store;

import io.gatehouse.local.gateway.schema.Catalogue;
import io.gatehouse.local.gateway.schema.EntitySchema;
import io.gatehouse.local.gateway.schema.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * All entities, in memory and in a journal. Safe for use by several threads. What is returned is shared: callers copy
 * before they change anything.
 */
public final class Store {
    /** Stands between the values of a combination in {@link #findTogether}. */
    public static final String SEPARATOR = "\u0000";

    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, Long> revisions = new HashMap<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Integrity integrity = new Integrity(this::table);
    private final Journal journal;

    /** A store that starts with what the journal holds and writes every change to it. */
    public Store(Journal journal) {
        this.journal = journal;
        Catalogue.all().forEach(schema -> tables.put(schema.name(), new Table(schema)));
        journal.replay(this::apply);
        journal.compact(this::everything);
    }

    /** Runs {@code work} with no other change in between. */
    public <T> T exclusively(Supplier<T> work) {
        lock.writeLock().lock();
        try {
            return work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The entity with that id. */
    public Optional<ObjectNode> find(EntitySchema schema, String id) {
        return read(schema, table -> Optional.ofNullable(table.find(id)));
    }

    /** The entity with that value in a unique field. */
    public Optional<ObjectNode> findBy(EntitySchema schema, String field, String value) {
        return read(schema, table -> Optional.ofNullable(table.findBy(field, value)));
    }

    /** The entity with these values in the fields that are unique together; a missing value is an empty text. */
    public Optional<ObjectNode> findTogether(EntitySchema schema, String... values) {
        return read(schema, table -> Optional.ofNullable(table.findTogether(String.join(SEPARATOR, values))));
    }

    /** The entities that refer to {@code id}, by their own id. */
    public List<ObjectNode> referring(EntitySchema schema, String field, String id) {
        return read(schema, table -> table.referring(field, id).stream()
                .flatMap(child -> Optional.ofNullable(table.find(child)).stream())
                .toList());
    }

    /** All entities of a collection after {@code afterId}, in order of their ids. */
    public List<ObjectNode> after(EntitySchema schema, String afterId) {
        return read(
                schema, table -> List.copyOf(table.all().tailMap(afterId, false).values()));
    }

    /** Grows with each change of the collection. */
    public long revision(EntitySchema schema) {
        return read(schema, table -> revisions.getOrDefault(schema.name(), 0L));
    }

    /**
     * Adds or replaces an entity.
     *
     * @throws Refusal if it takes what another one has, or refers to what does not exist
     */
    public void put(EntitySchema schema, ObjectNode entity) {
        exclusively(() -> {
            integrity.require(schema, entity);
            commit(List.of(Change.put(schema.name(), entity)));
            return entity;
        });
    }

    /**
     * Deletes an entity, if present, and what goes with it.
     *
     * @throws Refusal if others that do not go with it still refer to it
     */
    public void delete(EntitySchema schema, String id) {
        exclusively(() -> {
            var changes = integrity.deletes(schema, id);
            commit(changes);
            return changes;
        });
    }

    private void commit(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        journal.append(changes);
        changes.forEach(this::apply);
        journal.compact(this::everything);
    }

    private void apply(Change change) {
        var table = tables.get(change.collection());
        if (table == null) {
            throw new IllegalStateException("unknown collection in the state file: " + change.collection());
        }
        if (change.entity() == null) {
            table.remove(change.id());
        } else {
            table.put(change.entity());
        }
        revisions.merge(change.collection(), 1L, Long::sum);
    }

    private List<Change> everything() {
        return Catalogue.all().stream()
                .flatMap(schema ->
                        table(schema).all().values().stream().map(entity -> Change.put(schema.name(), entity)))
                .toList();
    }

    private <T> T read(EntitySchema schema, Function<Table, T> query) {
        lock.readLock().lock();
        try {
            return query.apply(table(schema));
        } finally {
            lock.readLock().unlock();
        }
    }

    private Table table(EntitySchema schema) {
        var table = tables.get(schema.name());
        if (table == null) {
            throw new IllegalArgumentException("no such collection: " + schema.name());
        }
        return table;
    }
}
