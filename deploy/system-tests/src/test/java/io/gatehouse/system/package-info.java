/** The whole stack, started and stopped as a user does it, seen from outside. */
@NullMarked
package io.gatehouse.system;

import org.jspecify.annotations.NullMarked;
