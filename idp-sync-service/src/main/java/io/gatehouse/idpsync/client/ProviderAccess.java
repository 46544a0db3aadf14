package io.gatehouse.idpsync.client;

import io.gatehouse.schemas.sealed.Secret;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter gets to work with one provider.
 *
 * @param settings where it is and how to speak to it
 * @param credentials the opened credentials by name
 * @param registrations what is remembered of its clients
 * @param budget to be asked before each call
 */
public record ProviderAccess(
        ProviderSettings settings, Map<String, Secret> credentials, Registrations registrations, CallBudget budget) {
    public ProviderAccess {
        credentials = Map.copyOf(credentials);
    }

    /**
     * A setting that must be there.
     *
     * @throws IdpRejectedException if it is missing or blank; names it
     */
    public String requiredSetting(String name) {
        return required(name, setting(name).orElse(null));
    }

    /** A setting that may be there; empty if it is missing or blank. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.settings().get(name)).filter(value -> !value.isBlank());
    }

    /** Whether a setting is switched on; off when it is missing. */
    public boolean flag(String name) {
        return setting(name).filter("true"::equals).isPresent();
    }

    /**
     * A credential that must be there.
     *
     * @throws IdpRejectedException if it is missing; names it
     */
    public Secret requiredCredential(String name) {
        return required(name, credentials.get(name));
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IdpRejectedException(null, "the provider's " + name + " is missing");
        }
        return value;
    }
}
