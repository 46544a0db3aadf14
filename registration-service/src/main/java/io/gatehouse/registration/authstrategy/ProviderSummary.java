package io.gatehouse.registration.authstrategy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider behind a strategy.
 *
 * @param displayName name for developers; null for none
 * @param providerType as the API spells it
 * @param multipleCredentials whether one application may have several secrets there
 */
public record ProviderSummary(
        UUID id, String name, @Nullable String displayName, String providerType, boolean multipleCredentials) {}
