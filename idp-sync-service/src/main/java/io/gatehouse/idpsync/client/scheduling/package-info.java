/** Durable tasks, one per application, kept by db-scheduler. */
@NullMarked
package io.gatehouse.idpsync.client.scheduling;

import org.jspecify.annotations.NullMarked;
