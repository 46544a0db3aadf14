/** The proxy port: routing, plugins in order, and the call to the service behind. */
@NullMarked
package io.gatehouse.local.gateway.proxy;

import org.jspecify.annotations.NullMarked;
