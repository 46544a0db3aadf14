package io.gatehouse.audit.destination;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps destinations. One that has no endpoint yet is in no list and cannot be deleted. */
public interface Destinations {
    Optional<Destination> find(UUID id);

    /** The ones that match, the oldest first, at most one more than a page holds. */
    List<Numbered> list(DestinationQuery query);

    /** Adds it, or replaces the one with its id. Takes part in the caller's transaction. */
    void save(Destination destination);

    /** Changes it; changes at the same time come one after the other. Empty if there is no such destination. */
    Optional<Destination> change(UUID id, UnaryOperator<Destination> change);

    /**
     * Deletes it.
     *
     * @return whether there was such a destination
     * @throws DestinationInUseException if a webhook or an unfinished replay job sends to it
     */
    boolean delete(UUID id);

    /**
     * A destination and its place in the order of creation.
     *
     * @param number greater than that of any older destination
     */
    record Numbered(long number, Destination destination) {}
}
