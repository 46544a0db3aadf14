package io.gatehouse.registration.site.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.registration.site.SignInMethods;
import io.gatehouse.registration.site.Site;
import io.gatehouse.registration.site.Sites;
import io.gatehouse.schemas.event.EventStamps;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a front end asks first: which portal it shows. Public. */
@RestController
class PortalContextController {
    /**
     * The portal.
     *
     * @param featuresetId the only set of features there is
     * @param allowedTimePeriod how far back analytics reach; there are none, so the shortest that Konnect knows
     */
    record PortalContextView(
            UUID portalId,
            String orgId,
            String featuresetId,
            String featureSet,
            boolean basicAuthEnabled,
            boolean oidcAuthEnabled,
            @JsonProperty("is_public") boolean isPublic,
            boolean rbacEnabled,
            List<UUID> dcrProviderIds,
            String allowedTimePeriod,
            String name,
            String canonicalDomain) {}

    private final Sites sites;
    private final SignInMethods signIn;
    private final EventStamps stamps;

    PortalContextController(Sites sites, SignInMethods signIn, EventStamps stamps) {
        this.sites = sites;
        this.signIn = signIn;
        this.stamps = stamps;
    }

    @GetMapping("/api/v2/portal")
    PortalContextView portal(Site site) {
        var methods = signIn.of(site.portalId());
        return new PortalContextView(
                site.portalId(),
                stamps.organizationId(),
                "default",
                "default",
                methods.password(),
                methods.openIdConnect(),
                site.isPublic(),
                site.rbacEnabled(),
                sites.providerIds(site.portalId()),
                "24h",
                site.name(),
                site.canonicalDomain());
    }
}
