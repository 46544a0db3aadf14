/** Follows the signing keys of token issuers. */
@NullMarked
package io.gatehouse.gatewayconfig.issuer;

import org.jspecify.annotations.NullMarked;
