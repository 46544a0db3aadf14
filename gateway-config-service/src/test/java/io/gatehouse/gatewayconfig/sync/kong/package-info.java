/** The adapter, against gateways over HTTP. */
@NullMarked
package io.gatehouse.gatewayconfig.sync.kong;

import org.jspecify.annotations.NullMarked;
