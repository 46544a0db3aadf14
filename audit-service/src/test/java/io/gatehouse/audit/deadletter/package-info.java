/** Tests of dead letters. */
@NullMarked
package io.gatehouse.audit.deadletter;

import org.jspecify.annotations.NullMarked;
