/** Comparing and applying, against a gateway in memory. */
@NullMarked
package io.gatehouse.gatewayconfig.sync;

import org.jspecify.annotations.NullMarked;
