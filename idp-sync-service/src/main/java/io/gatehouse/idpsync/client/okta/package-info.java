/** Clients kept in Okta, through its Management API. */
@NullMarked
package io.gatehouse.idpsync.client.okta;

import org.jspecify.annotations.NullMarked;
