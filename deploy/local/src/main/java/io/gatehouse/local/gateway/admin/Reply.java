package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer of the Admin API.
 *
 * @param body JSON, or null for none
 * @param allow the methods of the path, when they were asked for
 */
record Reply(int status, @Nullable JsonNode body, @Nullable String allow) {
    static Reply ok(JsonNode body) {
        return new Reply(200, body, null);
    }

    static Reply created(JsonNode body) {
        return new Reply(201, body, null);
    }

    static Reply noContent() {
        return new Reply(204, null, null);
    }

    static Reply allow(String methods) {
        return new Reply(204, null, methods);
    }

    static Reply of(Refusal refusal) {
        return new Reply(refusal.status(), refusal.body(), null);
    }
}
