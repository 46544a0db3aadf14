/** Discovery documents and key sets of issuers over HTTP. */
@NullMarked
package io.gatehouse.gatewayconfig.issuer.http;

import org.jspecify.annotations.NullMarked;
