/** Processes that outlive the launcher: started, found again, stopped. */
@NullMarked
package io.gatehouse.local.process;

import org.jspecify.annotations.NullMarked;
