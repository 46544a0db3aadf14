package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.EntitySchema;
import io.gatehouse.local.gateway.schema.Refusal;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Entities that end by themselves. Kept as the second of their end, shown as the seconds that are left. */
final class TimeToLive {
    static final String FIELD = "ttl";
    private static final int LONGEST = 100_000_000;

    private final InstantSource clock;

    TimeToLive(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes the time to live out of what a caller sent; the second when it is over, if any. */
    Optional<Long> take(EntitySchema schema, ObjectNode given) {
        if (!schema.expires() || !given.has(FIELD)) {
            return Optional.empty();
        }
        var ttl = given.remove(FIELD);
        if (ttl.isNull()) {
            return Optional.empty();
        }
        var seconds = ttl.isString() ? ttl.asDouble(-1) : ttl.isNumber() ? ttl.asDouble() : -1;
        if (seconds < 0 || seconds > LONGEST || seconds != Math.rint(seconds)) {
            throw Refusal.invalidOption(FIELD, "must be an integer between 0 and " + LONGEST);
        }
        return seconds == 0 ? Optional.empty() : Optional.of(now() + (long) seconds);
    }

    /** The second when a kept entity ends, if any. */
    Optional<Long> expiry(ObjectNode entity) {
        return entity.path(FIELD).isNumber() ? Optional.of(entity.path(FIELD).asLong()) : Optional.empty();
    }

    ObjectNode set(ObjectNode entity, Optional<Long> expiry) {
        expiry.ifPresent(second -> entity.put(FIELD, second));
        return entity;
    }

    boolean isAlive(ObjectNode entity) {
        return expiry(entity).map(second -> second > now()).orElse(true);
    }

    /** The entity as callers see it. */
    ObjectNode shown(EntitySchema schema, ObjectNode entity) {
        if (!schema.expires()) {
            return entity;
        }
        var shown = entity.deepCopy();
        expiry(entity).ifPresentOrElse(second -> shown.put(FIELD, second - now()), () -> shown.putNull(FIELD));
        return shown;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
