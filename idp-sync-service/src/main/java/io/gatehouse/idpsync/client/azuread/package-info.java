/** Clients kept in Microsoft Entra ID, through Microsoft Graph. */
@NullMarked
package io.gatehouse.idpsync.client.azuread;

import org.jspecify.annotations.NullMarked;
