/** Which keys of an issuer count. */
@NullMarked
package io.gatehouse.gatewayconfig.issuer;

import org.jspecify.annotations.NullMarked;
