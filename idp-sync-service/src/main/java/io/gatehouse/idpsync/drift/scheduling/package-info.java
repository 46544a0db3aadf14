/** Durable tasks, one per provider that is looked through, and one that begins scans when they are due. */
@NullMarked
package io.gatehouse.idpsync.drift.scheduling;

import org.jspecify.annotations.NullMarked;
