package io.gatehouse.registration.registration.web;

import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.Applications;
import io.gatehouse.registration.application.OwnApplications;
import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.registration.GrantedScopes;
import io.gatehouse.registration.registration.GrantedScopes.Outcome;
import io.gatehouse.registration.registration.Publications;
import io.gatehouse.registration.registration.RegistrationLists;
import io.gatehouse.registration.site.Site;
import io.gatehouse.schemas.http.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Scopes of an application's client, read live from its identity provider. */
@RestController
class GrantedScopesController {
    private static final String UNSUPPORTED = "https://kongapi.info/konnect/portal/granted-scopes-unavailable";

    /** As developers see them. */
    record ScopesView(List<String> scopes) {}

    /** As administrators see them. */
    record ScopeListView(List<String> data) {}

    private final GrantedScopes granted;
    private final OwnApplications own;
    private final Applications applications;
    private final Publications publications;
    private final RegistrationLists lists;

    GrantedScopesController(
            GrantedScopes granted,
            OwnApplications own,
            Applications applications,
            Publications publications,
            RegistrationLists lists) {
        this.granted = granted;
        this.own = own;
        this.applications = applications;
        this.publications = publications;
        this.lists = lists;
    }

    @GetMapping("/api/v2/applications/{applicationId}/product-versions/{productVersionId}/granted-scopes")
    ScopesView ofVersion(
            Developer developer, Site site, @PathVariable UUID applicationId, @PathVariable UUID productVersionId) {
        var application = own.of(developer, applicationId);
        require(publications.offer(site.portalId(), productVersionId));
        return forDeveloper(application);
    }

    @GetMapping("/api/v2/applications/{applicationId}/registrations/{registrationId}/granted-scopes")
    ScopesView ofRegistration(
            Developer developer, @PathVariable UUID applicationId, @PathVariable UUID registrationId) {
        var application = own.of(developer, applicationId);
        require(lists.overview(registrationId)
                .filter(found -> found.registration().applicationId().equals(applicationId)));
        return forDeveloper(application);
    }

    private ScopesView forDeveloper(Application application) {
        return switch (granted.of(application)) {
            case Outcome.Known known -> new ScopesView(known.scopes());
            case Outcome.Unsupported unsupported ->
                throw ProblemException.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "Unsupported IDP",
                        UNSUPPORTED,
                        "The identity provider of this application does not let developers choose scopes");
            case Outcome.Unavailable unavailable -> throw ProblemException.unavailable(unavailable.reason());
        };
    }

    /** Konnect declares no 422 here: where developers do not choose scopes, none are granted to the registration. */
    @GetMapping("/v2/portals/{portalId}/applications/{applicationId}/registrations/{registrationId}/granted-scopes")
    ScopeListView forAdministrator(
            @PathVariable UUID portalId, @PathVariable UUID applicationId, @PathVariable UUID registrationId) {
        require(lists.overview(registrationId)
                .filter(found -> found.portalId().equals(portalId))
                .filter(found -> found.registration().applicationId().equals(applicationId)));
        var application = applications.byId(applicationId).orElseThrow(ProblemException::notFound);
        return switch (granted.of(application)) {
            case Outcome.Known known -> new ScopeListView(known.scopes());
            case Outcome.Unsupported unsupported -> new ScopeListView(List.of());
            case Outcome.Unavailable unavailable -> throw ProblemException.unavailable(unavailable.reason());
        };
    }

    private static void require(Optional<?> found) {
        if (found.isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
