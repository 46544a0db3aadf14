package io.gatehouse.idpsync.client.okta;

import com.okta.sdk.resource.model.OAuth2ClientSecret;
import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.http.NewSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The secrets of clients: at most two, chosen here; one is deactivated before it is deleted, and the only one stays. */
final class OktaSecrets implements ClientSecrets {
    private static final int LIMIT = 2;
    private static final int BAD_REQUEST = 400;

    private final OktaApi api;

    OktaSecrets(OktaApi api) {
        this.api = api;
    }

    @Override
    public int limit() {
        return LIMIT;
    }

    @Override
    public IssuedSecret add(RegisteredClient client, Set<String> known) {
        var there = new ArrayList<>(api.secrets(client.reference()));
        if (there.size() >= LIMIT) {
            inTheWay(there, known).ifPresent(secret -> {
                remove(client, idOf(secret));
                there.remove(secret);
            });
        }
        var secret = NewSecret.random();
        var added = api.addSecret(client.reference(), secret);
        there.stream().map(OktaSecrets::idOf).filter(id -> !known.contains(id)).forEach(id -> remove(client, id));
        return new IssuedSecret(secret, null, idOf(added));
    }

    /** One that works no longer, whoever knows it, before one that nobody knows. */
    private static Optional<OAuth2ClientSecret> inTheWay(List<OAuth2ClientSecret> there, Set<String> known) {
        return there.stream().filter(secret -> !isActive(secret)).findFirst().or(() -> there.stream()
                .filter(secret -> !known.contains(idOf(secret)))
                .findFirst());
    }

    /** Okta refuses to deactivate what is not active; whether it may go is decided when it is deleted. */
    @Override
    public void remove(RegisteredClient client, String secretId) {
        try {
            api.deactivateSecret(client.reference(), secretId);
        } catch (IdpRejectedException e) {
            var status = e.status();
            if (status == null || status != BAD_REQUEST) {
                throw e;
            }
        }
        api.deleteSecret(client.reference(), secretId);
    }

    /** The id of a new client's only secret. */
    String firstOf(String applicationReference) {
        return api.secrets(applicationReference).stream()
                .filter(OktaSecrets::isActive)
                .findFirst()
                .map(OktaSecrets::idOf)
                .orElseThrow(() -> OktaCalls.unreadable("list secrets", null));
    }

    private static boolean isActive(OAuth2ClientSecret secret) {
        return secret.getStatus() == OAuth2ClientSecret.StatusEnum.ACTIVE;
    }

    private static String idOf(OAuth2ClientSecret secret) {
        var id = secret.getId();
        if (id == null) {
            throw OktaCalls.unreadable("read secret", null);
        }
        return id;
    }
}
