package io.gatehouse.audit.delivery;

import io.gatehouse.audit.signing.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The headers of Standard Webhooks, version 1, with asymmetric signature ({@code v1a}): Ed25519 over
 * {@code <webhook-id>.<webhook-timestamp>.<body>}, in base64. The body is what remains after {@code Content-Encoding} is
 * undone. The key is the first of {@code /v2/audit-log-webhook/jwks.json}; no secret has to be shared.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>
 */
final class StandardWebhook {
    private StandardWebhook() {}

    static Map<String, String> headers(UUID id, Instant now, String body, SigningKey key) {
        var name = "msg_" + id;
        var timestamp = Long.toString(now.getEpochSecond());
        var signature = Base64.getEncoder().encodeToString(key.signature(message(name, timestamp, body)));
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", name);
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", "v1a," + signature);
        return headers;
    }

    private static byte[] message(String id, String timestamp, String body) {
        return (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
    }
}
