package io.gatehouse.audit.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.gatehouse.audit.signing.SigningKey;
import io.gatehouse.schemas.sealed.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * A request as Standard Webhooks, version 1, sign it: {@code <webhook-id>.<webhook-timestamp>.<body>}. The body is what remains
 * after {@code Content-Encoding} is undone. It has one signature for each secret that the receiver shares ({@code v1}:
 * HMAC-SHA256), two while a rotation lasts, and one with the first key of {@code /v2/audit-log-webhook/jwks.json} ({@code v1a}:
 * Ed25519), for which nothing has to be shared.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>
 */
record StandardWebhook(UUID id, Instant now, String body) {
    /** The three headers. */
    Map<String, String> headers(SigningKey key, List<Secret> secrets) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", name());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", signatures(key, secrets));
        return headers;
    }

    private String name() {
        return "msg_" + id;
    }

    private String signatures(SigningKey key, List<Secret> secrets) {
        var signatures = new StringJoiner(" ");
        secrets.forEach(secret -> signatures.add(symmetric(secret)));
        var message = (name() + "." + now.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return signatures
                .add("v1a," + Base64.getEncoder().encodeToString(key.signature(message)))
                .toString();
    }

    private String symmetric(Secret secret) {
        try {
            return new Webhook(secret.reveal()).sign(name(), now.getEpochSecond(), body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
