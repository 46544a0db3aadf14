/** Every port of the local stack, its default, and the check that it is free. */
@NullMarked
package io.gatehouse.local.port;

import org.jspecify.annotations.NullMarked;
