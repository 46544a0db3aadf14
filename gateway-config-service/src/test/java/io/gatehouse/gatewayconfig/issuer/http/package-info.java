/** Documents of issuers, over real HTTP. */
@NullMarked
package io.gatehouse.gatewayconfig.issuer.http;

import org.jspecify.annotations.NullMarked;
