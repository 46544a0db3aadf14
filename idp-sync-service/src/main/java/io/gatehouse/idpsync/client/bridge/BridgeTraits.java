package io.gatehouse.idpsync.client.bridge;

import io.gatehouse.idpsync.client.ProviderAccess;

/**
 * What a bridge can do, as its administrator says.
 *
 * @param hearsEvents whether it is told of changes ({@code disable_event_hooks} is off)
 * @param renewsSecrets whether it replaces secrets ({@code disable_refresh_secret} is off)
 * @param keepsSeveralSecrets whether a client may have several ({@code allow_multiple_credentials})
 * @param knowsApplications whether it takes the id of the application, by which it finds a client that is there already
 *     ({@code send_application_id}); others refuse what their contract does not name
 */
record BridgeTraits(
        boolean hearsEvents, boolean renewsSecrets, boolean keepsSeveralSecrets, boolean knowsApplications) {
    static BridgeTraits of(ProviderAccess access) {
        return new BridgeTraits(
                !access.flag("disable_event_hooks"),
                !access.flag("disable_refresh_secret"),
                access.flag("allow_multiple_credentials"),
                access.flag("send_application_id"));
    }
}
