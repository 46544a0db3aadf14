package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts.SealedKey;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import io.gatehouse.schemas.sealed.SealedValueException;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The API keys of an application. Their end is ours to see to: Kong's {@code ttl} counts from the moment of the write, starts
 * anew with each write, and does not work without a database.
 */
final class KeyCredentials {
    private final ConsumerFacts facts;
    private final Instant now;
    private final BiFunction<String, Secret, GatewayEntity> entity;

    /** @param entity makes one of the id of a key and the key */
    KeyCredentials(ConsumerFacts facts, Instant now, BiFunction<String, Secret, GatewayEntity> entity) {
        this.facts = facts;
        this.now = now;
        this.entity = entity;
    }

    void add(Function<String, Secret> opener, List<GatewayEntity> wanted, List<Problem> problems) {
        for (var key : facts.keys()) {
            if (isValid(key)) {
                try {
                    wanted.add(entity.apply(key.id(), opener.apply(key.sealedKey())));
                } catch (SealedValueException e) {
                    problems.add(Problem.refused(
                            Kind.KEY_AUTH.collection(),
                            EntityIds.key(facts.controlPlaneId(), key.id()),
                            "the key of credential " + key.id() + " cannot be used: " + e.getMessage()));
                }
            }
        }
    }

    /** When the first of the keys that are valid now ends; null for never. */
    @Nullable
    Instant nextEnd() {
        return facts.keys().stream()
                .filter(this::isValid)
                .map(SealedKey::expiresAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean isValid(SealedKey key) {
        return key.expiresAt() == null || key.expiresAt().isAfter(now);
    }
}
