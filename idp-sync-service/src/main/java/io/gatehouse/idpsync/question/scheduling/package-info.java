/** Durable tasks, one per question, kept by db-scheduler. */
@NullMarked
package io.gatehouse.idpsync.question.scheduling;

import org.jspecify.annotations.NullMarked;
