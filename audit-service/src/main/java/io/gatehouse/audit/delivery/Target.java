package io.gatehouse.audit.delivery;

import java.util.Map;
import java.util.Optional;

/** Whoever wants entries: where they go now, and what becomes of the attempts. */
public interface Target {
    /** A name for metrics and logs: {@code live} or {@code replay}. */
    String mode();

    /** Where to send now; empty when nothing is to be sent. Asked before each attempt, so that a change has effect at once. */
    Optional<Endpoint> endpoint();

    /** Headers besides those of every webhook. */
    Map<String, String> headers();

    /** An attempt was made. */
    void attempted(SendOutcome outcome);

    /** The log dropped what it had not sent yet; {@code offsets} of it. */
    void overtaken(long offsets);

    /** The endpoint answered that it wants no more. */
    void gone();
}
