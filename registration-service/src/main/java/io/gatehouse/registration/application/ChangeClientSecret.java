package io.gatehouse.registration.application;

import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names and revokes the secrets of clients that have several. */
public class ChangeClientSecret {
    private final Applications applications;
    private final ClientSecrets secrets;
    private final ApplicationEvents events;
    private final Transactions transactions;

    public ChangeClientSecret(
            Applications applications, ClientSecrets secrets, ApplicationEvents events, Transactions transactions) {
        this.applications = applications;
        this.secrets = secrets;
        this.events = events;
        this.transactions = transactions;
    }

    /**
     * Changes the name of a secret. May be repeated.
     *
     * @throws RefusedException if the application has no such secret, or the name cannot be used
     */
    public void rename(UUID applicationId, UUID id, @Nullable String displayName) {
        new Checks()
                .required("display_name", displayName)
                .atMost("display_name", ApplicationRules.LONGEST_TEXT, displayName)
                .refuseIfAny();
        var name = displayName == null ? "" : displayName;
        if (!transactions.inOne(() -> secrets.rename(applicationId, id, name))) {
            throw RefusedException.notFound("credential");
        }
    }

    /**
     * Takes a secret away; it stops working when the identity provider has heard of it.
     *
     * @throws RefusedException if the application has no such secret
     */
    public void revoke(UUID applicationId, UUID id) {
        transactions.run(() -> {
            var found = applications.lock(applicationId).orElseThrow(() -> RefusedException.notFound("application"));
            if (!secrets.remove(applicationId, id)) {
                throw RefusedException.notFound("credential");
            }
            events.clientSecretRevoked(found.withRevision(applications.nextRevision(applicationId)), id);
        });
    }
}
