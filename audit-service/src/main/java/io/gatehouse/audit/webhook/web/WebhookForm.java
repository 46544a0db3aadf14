package io.gatehouse.audit.webhook.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.webhook.WebhookChange;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import io.gatehouse.schemas.sealed.Secret;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a PATCH may hold; absent leaves a setting as it is. */
record WebhookForm(
        @Nullable String endpoint,
        @Nullable String authorization,
        @Nullable Boolean enabled,
        @JsonProperty("log_format") @Nullable String logFormat,
        @JsonProperty("skip_ssl_verification") @Nullable Boolean skipSslVerification) {
    WebhookChange change() {
        return new WebhookChange(
                endpoint,
                authorization == null ? null : new Secret(authorization),
                enabled,
                logFormat == null ? null : format(logFormat),
                skipSslVerification);
    }

    private static LogFormat format(String label) {
        return LogFormat.of(label).orElseThrow(() -> {
            var formats =
                    Arrays.stream(LogFormat.values()).map(LogFormat::label).toList();
            return ProblemException.badRequest(List.of(InvalidParameter.choice("log_format", formats)));
        });
    }

    /** The authorization must not get into a log. */
    @Override
    public String toString() {
        return "WebhookForm[endpoint=" + endpoint + ", enabled=" + enabled + ", logFormat=" + logFormat + "]";
    }
}
