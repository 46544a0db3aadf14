package io.gatehouse.idpsync.question;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.provider.IdentityProviders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tries at a provider what applications will need: makes a client that is marked as a probe, looks it up and removes it.
 * Repeatable under the same id: a probe that an attempt left behind is taken over and removed.
 */
class VerifyProvider {
    private final IdentityProviders providers;

    VerifyProvider(IdentityProviders providers) {
        this.providers = providers;
    }

    /** What stands in the way, without secrets; empty when nothing does. */
    List<String> verify(ProviderSettings settings, String probeId) {
        var errors = new ArrayList<String>();
        try {
            var provider = providers.of(settings);
            errors.addAll(provider.check());
            if (errors.isEmpty()) {
                errors.addAll(probe(provider, probeId));
            }
        } catch (IdpException e) {
            errors.add(e.reason());
        }
        return errors;
    }

    private static List<String> probe(IdentityProvider provider, String probeId) {
        var errors = new ArrayList<String>();
        try {
            provider.create(probe(probeId));
        } catch (IdpException e) {
            errors.add(e.reason());
        }
        errors.addAll(remove(provider, probeId, errors.isEmpty()));
        return errors;
    }

    /** Also after a failure, which may have left a probe; that this fails too is then no news. */
    private static List<String> remove(IdentityProvider provider, String probeId, boolean expected) {
        try {
            var found = provider.find(probeId);
            found.ifPresent(provider::delete);
            return found.isEmpty() && expected
                    ? List.of("the probe " + probeId + " was made but is not found")
                    : List.of();
        } catch (IdpException e) {
            return expected ? List.of(e.reason() + " (the probe is client " + probeId + ")") : List.of();
        }
    }

    private static ClientSpec probe(String id) {
        return new ClientSpec(
                id,
                id,
                id,
                id,
                "Gatehouse probe",
                "Made to verify the identity provider; removed at once",
                Set.of(),
                Set.of("client_credentials"),
                Set.of(),
                id,
                null,
                Set.of());
    }
}
