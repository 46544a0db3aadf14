/** Dead letters from a terminal. */
@NullMarked
package io.gatehouse.audit.deadletter.command;

import org.jspecify.annotations.NullMarked;
