/** Clients kept in Auth0, through its Management API. */
@NullMarked
package io.gatehouse.idpsync.client.auth0;

import org.jspecify.annotations.NullMarked;
