/** The parts as one stack: started in order, watched, reported, stopped. */
@NullMarked
package io.gatehouse.local.stack;

import org.jspecify.annotations.NullMarked;
