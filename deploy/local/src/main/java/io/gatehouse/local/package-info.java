/** Everything Gatehouse needs, on one machine without containers. */
@NullMarked
package io.gatehouse.local;

import org.jspecify.annotations.NullMarked;
