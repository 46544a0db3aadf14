package io.gatehouse.idpsync.question;

/** Durable tasks that answer questions. */
public interface AnswerTasks {
    /** Has a new question looked at as soon as the caller's transaction is committed. */
    void start(String questionId);
}
