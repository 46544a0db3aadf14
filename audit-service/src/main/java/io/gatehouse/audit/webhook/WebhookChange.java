package io.gatehouse.audit.webhook;

import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.schemas.sealed.Secret;
import org.jspecify.annotations.Nullable;

/** What is to change about the webhook; null leaves a setting as it is. */
public record WebhookChange(
        @Nullable String endpoint,
        @Nullable Secret authorization,
        @Nullable Boolean enabled,
        @Nullable LogFormat format,
        @Nullable Boolean skipSslVerification) {}
