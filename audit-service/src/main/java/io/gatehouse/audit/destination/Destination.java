package io.gatehouse.audit.destination;

import io.gatehouse.audit.format.LogFormat;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of audit logs.
 *
 * @param name for people
 * @param endpoint absolute address; null only while the {@link #OWN} one has none yet
 * @param sealedAuthorization value of the Authorization header, sealed to this service; null for none
 * @param format how entries become lines
 * @param skipSslVerification whether any certificate will do
 * @param secrets what it verifies webhooks with
 */
public record Destination(
        UUID id,
        String name,
        @Nullable URI endpoint,
        @Nullable String sealedAuthorization,
        LogFormat format,
        boolean skipSslVerification,
        SigningSecrets secrets,
        Instant createdAt,
        Instant updatedAt) {
    /** The destination that belongs to the webhook of the organisation, whose settings it holds in version 2 of the API. */
    public static final UUID OWN = UUID.fromString("7d0f6ad0-7a3e-5c0e-9a57-4f1b2f6f0a01");

    /** Whether it can be sent to. */
    public boolean isUsable() {
        return endpoint != null;
    }

    /** A destination of which nothing is known yet but when it was made. */
    public static Destination blank(UUID id, Instant now) {
        return new Destination(
                id, "Audit log webhook", null, null, LogFormat.CEF, false, SigningSecrets.NONE, now, now);
    }

    /** The same with other secrets. */
    public Destination with(SigningSecrets newSecrets, Instant now) {
        return new Destination(
                id, name, endpoint, sealedAuthorization, format, skipSslVerification, newSecrets, createdAt, now);
    }

    /** The one that belongs to the webhook, with the settings of this one. */
    public Destination own() {
        return id.equals(OWN)
                ? this
                : new Destination(
                        OWN,
                        "Audit log webhook",
                        endpoint,
                        sealedAuthorization,
                        format,
                        skipSslVerification,
                        secrets,
                        createdAt,
                        updatedAt);
    }
}
