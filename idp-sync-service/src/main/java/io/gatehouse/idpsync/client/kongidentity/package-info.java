/** Clients kept in auth servers of Kong Identity, through Konnect's API. */
@NullMarked
package io.gatehouse.idpsync.client.kongidentity;

import org.jspecify.annotations.NullMarked;
