package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.developer.SignIn;
import io.gatehouse.registration.developer.Visitor;
import io.gatehouse.registration.site.FindSite;
import io.gatehouse.registration.site.Site;
import io.gatehouse.schemas.http.Principal;
import io.gatehouse.schemas.http.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Finds out which portal a request is for and who is signed in there. */
class CurrentVisitor {
    static final String PORTAL_HEADER = "X-Portal-ID";

    private final FindSite sites;
    private final SignIn signIn;

    CurrentVisitor(FindSite sites, SignIn signIn) {
        this.sites = sites;
        this.signIn = signIn;
    }

    /** A dead cookie counts as none; a session of another portal too. */
    Visitor of(HttpServletRequest request) {
        var developer = Cookies.access(request).flatMap(signIn::current);
        var site = site(request, developer);
        var here = developer.filter(found -> found.portalId().equals(site.portalId()));
        here.ifPresent(found -> principal(found).attach(request));
        return new Visitor(site, here.orElse(null));
    }

    private Site site(HttpServletRequest request, Optional<Developer> developer) {
        var named = Optional.ofNullable(request.getHeader(PORTAL_HEADER)).map(CurrentVisitor::id);
        return sites.find(request.getServerName(), named, () -> developer.map(Developer::portalId))
                .orElseThrow(CurrentVisitor::noPortal);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(PORTAL_HEADER, "is_uuid", PORTAL_HEADER + " must be the UUID of a portal");
        }
    }

    private static ProblemException noPortal() {
        return ProblemException.of(
                HttpStatus.NOT_FOUND,
                "Not Found",
                null,
                "No portal found for this request: call the portal by its default_domain, custom_domain or"
                        + " custom_client_domain (Host), or name its id in the header " + PORTAL_HEADER
                        + ", or sign in; only a single portal needs none of these");
    }

    private static Principal principal(Developer developer) {
        return new Principal(
                developer.id().toString(),
                developer.fullName(),
                "developer",
                Set.of(),
                developer.portalId().toString());
    }
}
