/** What the durable tasks do, counted by Micrometer. */
@NullMarked
package io.gatehouse.idpsync.reconcile.metrics;

import org.jspecify.annotations.NullMarked;
