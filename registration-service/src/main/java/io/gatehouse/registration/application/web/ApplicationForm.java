package io.gatehouse.registration.application.web;

import io.gatehouse.registration.application.CreateApplication;
import io.gatehouse.registration.application.Details;
import io.gatehouse.registration.application.RequestApplication;
import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.site.Site;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new application.
 *
 * @param authStrategyId absent for the default of the portal
 */
record ApplicationForm(
        @Nullable String name,
        @Nullable String referenceId,
        @Nullable String redirectUri,
        @Nullable String description,
        @Nullable UUID authStrategyId,
        @Nullable List<String> scopes) {
    CreateApplication.Wish wishOf(Developer developer, Site site) {
        var details = new Details(
                name == null ? "" : name.strip(),
                description,
                redirects(redirectUri),
                referenceId,
                Objects.requireNonNullElse(scopes, List.of()));
        return (id, recipient) -> new RequestApplication.Wanted(
                id, site.portalId(), developer.id(), site.defaultStrategyId(), authStrategyId, details, recipient);
    }

    /** Kong's front end sends an empty text for none. */
    static List<String> redirects(@Nullable String redirectUri) {
        return redirectUri == null || redirectUri.isEmpty() ? List.of() : List.of(redirectUri);
    }
}
