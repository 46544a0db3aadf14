package io.gatehouse.audit.deadletter;

/** Hears of decisions about dead letters, in the transaction that makes them. */
public interface DeadLetterDecisions {
    void tell(DeadLetter letter, DeadLetter.Decision decision);
}
