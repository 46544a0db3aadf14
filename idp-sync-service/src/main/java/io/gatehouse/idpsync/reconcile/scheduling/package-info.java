/** Durable tasks, one per application, kept by db-scheduler. */
@NullMarked
package io.gatehouse.idpsync.reconcile.scheduling;

import org.jspecify.annotations.NullMarked;
