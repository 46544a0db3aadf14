/** Threads that work in the background from the start of the service to its end. */
@NullMarked
package io.gatehouse.audit.worker;

import org.jspecify.annotations.NullMarked;
