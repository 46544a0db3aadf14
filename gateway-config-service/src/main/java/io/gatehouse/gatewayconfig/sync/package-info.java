/** Brings one unit of a gateway, an application's consumer or a service's plugins, to what is planned. */
@NullMarked
package io.gatehouse.gatewayconfig.sync;

import org.jspecify.annotations.NullMarked;
