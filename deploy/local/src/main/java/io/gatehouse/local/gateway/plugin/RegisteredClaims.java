package io.gatehouse.local.gateway.plugin;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks the times of a token (RFC 7519, 4.1.4 and 4.1.5). */
final class RegisteredClaims {
    private final InstantSource clock;

    RegisteredClaims(InstantSource clock) {
        this.clock = clock;
    }

    /** What is wrong, by claim; empty when nothing is. */
    ObjectNode complaints(ObjectNode config, JsonNode claims) {
        var complaints = JsonNodeFactory.instance.objectNode();
        for (var name : Config.words(config, "claims_to_verify")) {
            var complaint = complaint(name, claims.path(name));
            if (complaint != null) {
                complaints.put(name, complaint);
            }
        }
        var longest = config.path("maximum_expiration").asDouble(0);
        var tooLong = !claims.path("exp").isNumber() || claims.path("exp").asDouble() - now() > longest;
        if (complaints.isEmpty() && longest > 0 && tooLong) {
            complaints.put("exp", "exceeds maximum allowed expiration");
        }
        return complaints;
    }

    private @Nullable String complaint(String name, JsonNode claim) {
        if (!claim.isNumber()) {
            return "must be a number";
        }
        if (name.equals("exp")) {
            return claim.asDouble() <= now() ? "token expired" : null;
        }
        return claim.asDouble() > now() ? "token not valid yet" : null;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
