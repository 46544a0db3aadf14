package io.gatehouse.registration.developer;

import io.gatehouse.registration.portal.PortalRemoved;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.util.List;
import java.util.UUID;

/** Takes a developer away, with all applications, registrations and credentials. The address may sign up again. */
public class RemoveDeveloper implements PortalRemoved {
    /** Takes away what belongs to a developer who is about to be removed, in the same transaction. */
    public interface Belongings {
        void removeOf(UUID developerId);
    }

    private final Developers developers;
    private final List<Belongings> belongings;
    private final Transactions transactions;

    public RemoveDeveloper(Developers developers, List<Belongings> belongings, Transactions transactions) {
        this.developers = developers;
        this.belongings = List.copyOf(belongings);
        this.transactions = transactions;
    }

    /**
     * Removes a developer of a portal.
     *
     * @throws RefusedException if the portal has no such developer
     */
    public void remove(UUID portalId, UUID developerId) {
        transactions.run(() -> {
            if (developers
                    .byId(developerId)
                    .filter(developer -> developer.portalId().equals(portalId))
                    .isEmpty()) {
                throw RefusedException.notFound("developer");
            }
            removeWithBelongings(developerId);
        });
    }

    @Override
    public void portalRemoved(UUID portalId) {
        transactions.run(() -> developers.of(portalId).forEach(this::removeWithBelongings));
    }

    private void removeWithBelongings(UUID developerId) {
        belongings.forEach(things -> things.removeOf(developerId));
        developers.remove(developerId);
    }
}
