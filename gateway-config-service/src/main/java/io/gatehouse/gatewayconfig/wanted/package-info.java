/** What is wanted of the gateways: the newest known state of catalog, applications, clients and token issuers. */
@NullMarked
package io.gatehouse.gatewayconfig.wanted;

import org.jspecify.annotations.NullMarked;
