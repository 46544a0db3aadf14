package io.gatehouse.idpsync.client;

/** Brings the identity provider to the wanted state. Run by a durable task per application; safe to repeat. */
public class SyncClient {
    /**
     * Looks, then does what is missing, and no more.
     *
     * @param secretAskedFor whether somebody asked for a new secret
     */
    public SyncOutcome sync(IdentityProvider provider, WantedClient wanted, Observed observed, boolean secretAskedFor) {
        try {
            return switch (wanted) {
                case WantedClient.Present present -> ensure(provider, present.spec(), observed, secretAskedFor);
                case WantedClient.Absent absent -> remove(provider, absent);
            };
        } catch (IdpRejectedException e) {
            return new SyncOutcome.Rejected(e.status(), e.reason());
        } catch (IdpUnavailableException e) {
            return new SyncOutcome.Unavailable(e.status(), e.reason(), e.retryAfter());
        }
    }

    private static SyncOutcome ensure(
            IdentityProvider provider, ClientSpec wanted, Observed observed, boolean secretAskedFor) {
        var found = provider.find(wanted.applicationId());
        if (found.isEmpty()) {
            return new SyncOutcome.Created(provider.create(wanted));
        }
        var client = found.get();
        var differs = !client.spec().equals(provider.storable(wanted));
        if (differs) {
            provider.update(client, wanted);
        }
        if (!observed.secretHandedOut()) {
            return new SyncOutcome.Recovered(withNewSecret(provider, client));
        }
        if (secretAskedFor) {
            return new SyncOutcome.Rotated(withNewSecret(provider, client), differs);
        }
        return differs ? new SyncOutcome.Updated(client.clientId()) : new SyncOutcome.Unchanged(client.clientId());
    }

    private static IssuedClient withNewSecret(IdentityProvider provider, RegisteredClient client) {
        return new IssuedClient(client.clientId(), provider.rotateSecret(client));
    }

    private static SyncOutcome remove(IdentityProvider provider, WantedClient.Absent wanted) {
        provider.find(wanted.applicationId()).ifPresent(provider::delete);
        return new SyncOutcome.Deleted();
    }
}
