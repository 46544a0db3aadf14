/** The service as a whole: events in, calls through a gateway out. */
@NullMarked
package io.gatehouse.gatewayconfig;

import org.jspecify.annotations.NullMarked;
