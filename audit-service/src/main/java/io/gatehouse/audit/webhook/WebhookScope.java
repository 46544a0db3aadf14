package io.gatehouse.audit.webhook;

import io.gatehouse.audit.entry.Fact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose webhook it is.
 *
 * @param portalId the portal, whose entries it gets; null for the organisation, which gets all
 */
public record WebhookScope(@Nullable UUID portalId) {
    public static final WebhookScope ORGANIZATION = new WebhookScope(null);

    /** A name: {@code organization}, or the id of the portal. */
    public String key() {
        return portalId == null ? "organization" : portalId.toString();
    }

    /** Whether its webhook gets the entry about this fact. */
    public boolean covers(Fact fact) {
        return portalId == null || portalId.toString().equals(fact.portalId());
    }
}
