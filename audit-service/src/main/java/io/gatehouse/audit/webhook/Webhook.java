package io.gatehouse.audit.webhook;

import io.gatehouse.audit.format.LogFormat;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the webhook.
 *
 * @param endpoint where entries go; null while nothing is set
 * @param sealedAuthorization value of the Authorization header, sealed to this service; null for none
 * @param enabled whether entries are sent
 * @param format how entries become lines
 * @param skipSslVerification whether any certificate will do
 * @param updatedAt when the settings were last changed; null while nothing is set
 */
public record Webhook(
        @Nullable URI endpoint,
        @Nullable String sealedAuthorization,
        boolean enabled,
        LogFormat format,
        boolean skipSslVerification,
        @Nullable Instant updatedAt) {
    /** Nothing is set. */
    public static final Webhook UNCONFIGURED = new Webhook(null, null, false, LogFormat.CEF, false, null);

    public Webhook {
        if (enabled && endpoint == null) {
            throw new IllegalArgumentException("enabled without an endpoint");
        }
    }

    /** The same, not sending any more. */
    public Webhook disabled(Instant now) {
        return new Webhook(endpoint, sealedAuthorization, false, format, skipSslVerification, now);
    }
}
