/** Clients kept in the Curity Identity Server, through its dynamic client registration and management. */
@NullMarked
package io.gatehouse.idpsync.client.curity;

import org.jspecify.annotations.NullMarked;
