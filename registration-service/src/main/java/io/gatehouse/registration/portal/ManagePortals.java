package io.gatehouse.registration.portal;

import io.gatehouse.registration.portal.Portal.WantedPortal;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Sets portals up. */
public class ManagePortals {
    private static final int DOMAIN_LENGTH = 13;
    private static final String HOST_TAKEN = "\" leads to another portal already";

    private final Portals portals;
    private final ManagePublications publications;
    private final PortalAnnouncements announcements;
    private final PortalCensus census;
    private final FirstStrategies firstStrategies;
    private final List<PortalRemoved> listeners;
    private final Transactions transactions;
    private final Clock clock;
    private final String domainSuffix;

    /**
     * Manages portals whose domains end alike.
     *
     * @param domainSuffix what follows the first label of each portal's default domain
     */
    public ManagePortals(
            Portals portals,
            ManagePublications publications,
            PortalAnnouncements announcements,
            PortalCensus census,
            FirstStrategies firstStrategies,
            List<PortalRemoved> listeners,
            Transactions transactions,
            Clock clock,
            String domainSuffix) {
        this.portals = portals;
        this.publications = publications;
        this.announcements = announcements;
        this.census = census;
        this.firstStrategies = firstStrategies;
        this.listeners = List.copyOf(listeners);
        this.transactions = transactions;
        this.clock = clock;
        this.domainSuffix = domainSuffix;
    }

    /**
     * Adds one.
     *
     * @param leavesStrategy whether nothing is said about the default strategy; unless the portal is public, it gets one then
     * @throws RefusedException if the name is taken, or the strategy that it names does not exist
     */
    public Portal create(WantedPortal wanted, boolean leavesStrategy) {
        return transactions.inOne(() -> {
            var id = UUID.randomUUID();
            if (portals.isNameTaken(wanted.name(), id)) {
                throw new RefusedException(Reason.invalid("name", "invalid", "name must be unique"));
            }
            refuseTakenHosts(wanted, id, text -> Reason.invalid(text, "invalid", '"' + text + HOST_TAKEN));
            checkStrategy(wanted);
            var complete = leavesStrategy && !wanted.isPublic()
                    ? wanted.withDefaultStrategy(firstStrategies.create(id, wanted.name()))
                    : wanted;
            var now = now();
            var portal = new Portal(id, complete, domain(id), 1, now, now);
            portals.add(portal);
            announcements.changed(portal);
            return portal;
        });
    }

    /**
     * Changes a portal.
     *
     * @param change what is wanted, given what is there
     * @throws RefusedException if there is no such portal, the name is taken, or the strategy that it names does not exist
     */
    public Portal change(UUID id, UnaryOperator<WantedPortal> change) {
        return transactions.inOne(() -> {
            var old = lock(id);
            var wanted = change.apply(old.wanted());
            if (portals.isNameTaken(wanted.name(), id)) {
                throw new RefusedException(Reason.conflict("name", "A portal with this name exists already"));
            }
            refuseTakenHosts(wanted, id, text -> Reason.conflict(text, '"' + text + HOST_TAKEN));
            checkStrategy(wanted);
            var changed = new Portal(id, wanted, old.defaultDomain(), old.revision() + 1, old.createdAt(), now());
            portals.replace(changed);
            announcements.changed(changed);
            return changed;
        });
    }

    /**
     * Deletes a portal with everything in it.
     *
     * @param force also when it has developers, or versions with application registration
     * @throws RefusedException if there is no such portal
     * @throws PortalInUseException if it has either and nobody forces it
     */
    public void delete(UUID id, boolean force) {
        transactions.run(() -> {
            lock(id);
            if (!force) {
                checkUnused(id);
            }
            listeners.forEach(listener -> listener.portalRemoved(id));
            publications.removePortal(id);
            portals.remove(id);
            announcements.portalRemoved(id);
            firstStrategies.portalGone(id);
        });
    }

    private void checkUnused(UUID id) {
        var developers = census.count(List.of(id))
                .getOrDefault(id, PortalCensus.Count.NONE)
                .developers();
        var versions = publications.openForRegistration(id);
        if (developers > 0 || versions > 0) {
            throw new PortalInUseException(developers, versions);
        }
    }

    /** A host name leads to one portal. */
    private void refuseTakenHosts(WantedPortal wanted, UUID id, Function<String, Reason> reason) {
        var hosts = new TreeMap<String, String>();
        if (wanted.customDomain() != null) {
            hosts.put("custom_domain", wanted.customDomain());
        }
        if (wanted.customClientDomain() != null) {
            hosts.put("custom_client_domain", wanted.customClientDomain());
        }
        RefusedException.throwIfAny(hosts.entrySet().stream()
                .filter(host -> portals.isHostTaken(host.getValue(), id))
                .map(host -> reason.apply(host.getKey()))
                .toList());
    }

    private void checkStrategy(WantedPortal wanted) {
        var strategyId = wanted.defaultStrategyId();
        if (strategyId != null && !portals.strategyExists(strategyId)) {
            throw new RefusedException(Reason.invalid(
                    "default_application_auth_strategy_id",
                    "missing_reference",
                    "\"default_application_auth_strategy_id\" names no application auth strategy"));
        }
    }

    private Portal lock(UUID id) {
        return portals.lock(id).orElseThrow(() -> RefusedException.notFound("portal"));
    }

    private String domain(UUID id) {
        return id.toString().replace("-", "").substring(0, DOMAIN_LENGTH) + "." + domainSuffix;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
