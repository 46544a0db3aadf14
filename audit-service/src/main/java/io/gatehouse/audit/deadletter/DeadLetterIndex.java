package io.gatehouse.audit.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of all dead letters, and the decisions about them. */
public interface DeadLetterIndex {
    Map<DeadLetterLog.Partition, Long> positions();

    /** Remembers dead letters and positions. Those that are known stay as they are. */
    void add(DeadLetterLog.Batch batch);

    Optional<DeadLetter> find(UUID id);

    /** Forgets those that were put back or discarded before this time; the audit log has what was decided. Repeatable. */
    void forgetDecided(Instant before);

    /**
     * Which dead letters are wanted; null stands for any.
     *
     * @param sourceTopic topic that they came from
     * @param group group that could not use them
     * @param state label of their state
     */
    record Wanted(
            @Nullable String sourceTopic,
            @Nullable String group,
            @Nullable String state) {}

    /** The wanted ones, the oldest first. */
    List<DeadLetter> list(Wanted wanted, int size, long offset);

    long count(Wanted wanted);

    /** How many wait, by topic, group and reason. */
    List<Waiting> waiting();

    /**
     * Dead letters that wait for the same reason.
     *
     * @param oldest when the first of them was kept aside
     */
    record Waiting(String sourceTopic, String group, String reason, long count, Instant oldest) {}

    /**
     * Begins to put back; false if that was decided already, or has been begun after {@code stale}.
     *
     * @param by principal who decides
     */
    boolean begin(UUID id, String by, Instant now, Instant stale);

    /** Ends what was decided, with its event; false if something else was decided, or begun after {@code stale}. */
    boolean decide(DeadLetter letter, DeadLetter.Decision decision, Instant stale);
}
