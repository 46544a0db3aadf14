/** Clients kept behind somebody's HTTP bridge, as Konnect calls it for an identity provider that it does not know. */
@NullMarked
package io.gatehouse.idpsync.client.bridge;

import org.jspecify.annotations.NullMarked;
