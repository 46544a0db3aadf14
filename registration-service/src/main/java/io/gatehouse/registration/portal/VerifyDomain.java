package io.gatehouse.registration.portal;

import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import java.util.UUID;

/** Looks whether a portal can be reached by the host name that was chosen for it. Changes nothing; may be repeated. */
public class VerifyDomain {
    private final Portals portals;
    private final HostNames names;

    public VerifyDomain(Portals portals, HostNames names) {
        this.portals = portals;
        this.names = names;
    }

    /**
     * How far the host name is set up.
     *
     * @param cnameVerified whether it leads to the portal's default domain
     * @param sslIssued whether it shows a certificate; looked at only when it leads here
     */
    public record Status(boolean cnameVerified, boolean sslIssued) {}

    /**
     * Looks it up.
     *
     * @throws RefusedException if there is no such portal, or it has no domain of its own
     */
    public Status verify(UUID portalId) {
        var portal = portals.find(portalId).orElseThrow(() -> RefusedException.notFound("portal"));
        var domain = portal.wanted().customDomain();
        if (domain == null) {
            throw new RefusedException(
                    Reason.invalid("custom_domain", "required", "portal needs a custom_domain to be verified"));
        }
        var leadsHere = names.aliasOf(domain)
                .filter(portal.defaultDomain()::equalsIgnoreCase)
                .isPresent();
        return new Status(leadsHere, leadsHere && names.hasCertificate(domain));
    }
}
