/** The gateway of the local stack: the stand-in as a process, or a real Kong elsewhere. */
@NullMarked
package io.gatehouse.local.kong;

import org.jspecify.annotations.NullMarked;
