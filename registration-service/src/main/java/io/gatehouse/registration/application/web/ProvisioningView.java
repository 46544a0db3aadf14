package io.gatehouse.registration.application.web;

import io.gatehouse.registration.application.ClientState;
import io.gatehouse.registration.application.ClientState.Provisioning;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far the client of an application has come. An addition to Konnect's API, present only while there is something to tell:
 * while the client is pending or refused, or when the provider did not take over the last change.
 *
 * @param status {@code pending}, {@code failed} or {@code ready}
 * @param error what the provider said; null when it said nothing
 */
record ProvisioningView(String status, @Nullable String error) {
    static @Nullable ProvisioningView of(ClientState client) {
        return client.provisioning() == Provisioning.READY && client.error() == null
                ? null
                : new ProvisioningView(client.provisioning().name().toLowerCase(Locale.ROOT), client.error());
    }
}
