package io.gatehouse.gatewayconfig.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import io.gatehouse.gatewayconfig.sync.GatewayRejectedException.Complaint;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What gateways do besides that check what they are given, as a Kong with a database does. */
public abstract class CheckingGatewayContract extends GatewayContract {
    @Test
    void aRefusedFieldIsNamed() {
        var acl = Plans.tokens(service()).wanted().getFirst();
        assertThatThrownBy(() -> gateway().put(with(acl, "config", Map.of("allow", 1))))
                .isInstanceOfSatisfying(GatewayRejectedException.class, e -> assertThat(e.complaints())
                        .extracting(Complaint::field)
                        .anyMatch(field -> field != null && field.startsWith("config.allow")));
    }

    @Test
    void aServiceThatDoesNotExistIsRefused() {
        var plan = Plans.tokens(UUID.randomUUID().toString());
        assertThatThrownBy(() -> gateway().put(plan.wanted().getFirst()))
                .isInstanceOf(GatewayRejectedException.class)
                .hasMessageContaining("foreign key");
    }

    private static GatewayEntity with(GatewayEntity entity, String field, Object value) {
        var fields = new HashMap<String, @Nullable Object>(entity.fields());
        fields.put(field, value);
        return new GatewayEntity(Kind.PLUGIN, entity.id(), entity.parentId(), fields);
    }
}
