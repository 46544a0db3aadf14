/** Followed issuers in PostgreSQL. */
@NullMarked
package io.gatehouse.gatewayconfig.issuer.store;

import org.jspecify.annotations.NullMarked;
