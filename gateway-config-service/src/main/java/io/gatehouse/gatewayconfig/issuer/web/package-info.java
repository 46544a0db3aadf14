/** Reports about the keys of issuers, over HTTP. */
@NullMarked
package io.gatehouse.gatewayconfig.issuer.web;

import org.jspecify.annotations.NullMarked;
