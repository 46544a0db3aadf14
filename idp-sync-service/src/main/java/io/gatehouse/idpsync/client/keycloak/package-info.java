/** Clients kept in Keycloak, through its Admin REST API. */
@NullMarked
package io.gatehouse.idpsync.client.keycloak;

import org.jspecify.annotations.NullMarked;
