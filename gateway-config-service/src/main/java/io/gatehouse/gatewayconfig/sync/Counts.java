package io.gatehouse.gatewayconfig.sync;

/** Entities of one sync: wanted = created + updated + unchanged + failed. */
public record Counts(int created, int updated, int deleted, int unchanged) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    /** Whether anything was written. */
    public boolean changed() {
        return created + updated + deleted > 0;
    }

    Counts plus(Step.Action action) {
        return switch (action) {
            case CREATE -> new Counts(created + 1, updated, deleted, unchanged);
            case UPDATE -> new Counts(created, updated + 1, deleted, unchanged);
            case DELETE -> new Counts(created, updated, deleted + 1, unchanged);
        };
    }
}
