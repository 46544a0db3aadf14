package io.gatehouse.registration.portal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator wants a publication to be, checked but for the strategy it names; null for none. */
public record WantedPublication(
        boolean published,
        @Nullable UUID strategyId,
        boolean registrationEnabled,
        boolean autoApprove,
        boolean deprecated) {}
