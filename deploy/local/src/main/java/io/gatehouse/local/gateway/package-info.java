/** The gateway stand-in: answers and enforces like Kong, for machines that have none. */
@NullMarked
package io.gatehouse.local.gateway;

import org.jspecify.annotations.NullMarked;
