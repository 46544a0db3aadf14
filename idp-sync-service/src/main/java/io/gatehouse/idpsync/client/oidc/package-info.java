/** Clients kept in any server with dynamic client registration (RFC 7591, RFC 7592). */
@NullMarked
package io.gatehouse.idpsync.client.oidc;

import org.jspecify.annotations.NullMarked;
