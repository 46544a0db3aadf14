package io.gatehouse.idpsync.question;

import java.time.Instant;

/** A question that was not answered yet. */
public record OpenQuestion(Question question, Instant askedAt) {}
