/** Keeps the gateways configured so that approved applications, and no others, get through. */
@NullMarked
package io.gatehouse.gatewayconfig;

import org.jspecify.annotations.NullMarked;
