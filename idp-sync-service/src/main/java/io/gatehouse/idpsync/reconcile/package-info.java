/** One OAuth client per application, kept in step with the identity provider by a durable task. */
@NullMarked
package io.gatehouse.idpsync.reconcile;

import org.jspecify.annotations.NullMarked;
