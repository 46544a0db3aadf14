package io.gatehouse.idpsync.question;

import java.util.Optional;

/** Questions this service remembers, with a durable task each. Every method may be repeated. */
public interface Questions {
    /** Remembers a question, in the caller's transaction; tells whether it was news. */
    boolean remember(Question question);

    /** An open question; empty when it was answered. */
    Optional<OpenQuestion> open(String questionId);

    /** Marks a question as answered, in the caller's transaction; the same question coming again is no news. */
    void answered(String questionId);
}
