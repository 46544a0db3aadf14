package io.gatehouse.registration.appearance;

import io.gatehouse.registration.portal.Portals;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Decides how portals look. The portal's row keeps changes apart. */
public class ManageAppearance {
    private final Portals portals;
    private final Appearances appearances;
    private final Transactions transactions;

    public ManageAppearance(Portals portals, Appearances appearances, Transactions transactions) {
        this.portals = portals;
        this.appearances = appearances;
        this.transactions = transactions;
    }

    /**
     * Changes the looks of a portal.
     *
     * @param change what is wanted, given what is there
     * @throws RefusedException if there is no such portal
     */
    public Appearance change(UUID portalId, UnaryOperator<Appearance> change) {
        return transactions.inOne(() -> {
            if (portals.lock(portalId).isEmpty()) {
                throw RefusedException.notFound("portal");
            }
            var wanted = change.apply(appearances.of(portalId));
            appearances.replace(portalId, wanted);
            return wanted;
        });
    }
}
