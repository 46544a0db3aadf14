/** Gateways behind Kong's Admin API. */
@NullMarked
package io.gatehouse.gatewayconfig.sync.kong;

import org.jspecify.annotations.NullMarked;
