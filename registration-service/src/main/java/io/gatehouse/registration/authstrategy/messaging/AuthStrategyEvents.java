package io.gatehouse.registration.authstrategy.messaging;

import io.gatehouse.registration.authstrategy.AuthConfig.KeyAuth;
import io.gatehouse.registration.authstrategy.AuthConfig.OpenIdConnect;
import io.gatehouse.registration.authstrategy.AuthStrategy;
import io.gatehouse.registration.authstrategy.AuthStrategyAnnouncements;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Puts the state of each strategy on {@code registration.catalog-events.v1}. */
class AuthStrategyEvents implements AuthStrategyAnnouncements {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Outbox outbox;
    private final EventStamps stamps;

    AuthStrategyEvents(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void changed(AuthStrategy strategy) {
        outbox.append(Topics.CATALOG_EVENTS, key(strategy.id()), event(strategy));
    }

    @Override
    public void removed(UUID id) {
        outbox.append(Topics.CATALOG_EVENTS, key(id), null);
    }

    private static String key(UUID id) {
        return "auth-strategy:" + id;
    }

    private io.gatehouse.events.AuthStrategy event(AuthStrategy strategy) {
        var stamp = stamps.next();
        var provider = strategy.provider();
        var event = io.gatehouse.events.AuthStrategy.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setAuthStrategyId(strategy.id().toString())
                .setRevision(strategy.revision())
                .setName(strategy.name())
                .setDisplayName(strategy.displayName())
                .setStrategyType(strategy.config().strategyType())
                .setDcrProviderId(provider == null ? null : provider.id().toString());
        switch (strategy.config()) {
            case KeyAuth keys -> event.setKeyNames(keys.keyNames());
            case OpenIdConnect tokens ->
                event.setIssuer(tokens.issuer())
                        .setCredentialClaim(tokens.credentialClaim())
                        .setScopes(tokens.scopes())
                        .setAuthMethods(tokens.authMethods())
                        .setPluginConfig(json(tokens.plugin()))
                        .setSealedPluginConfig(tokens.sealed());
        }
        return event.build();
    }

    private static @Nullable String json(Map<String, @Nullable Object> plugin) {
        return plugin.isEmpty() ? null : MAPPER.writeValueAsString(plugin);
    }
}
