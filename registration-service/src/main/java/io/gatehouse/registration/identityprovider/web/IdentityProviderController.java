package io.gatehouse.registration.identityprovider.web;

import io.gatehouse.registration.identityprovider.IdentityProviders;
import io.gatehouse.registration.identityprovider.ManageIdentityProviders;
import io.gatehouse.registration.site.Sites;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.ProblemException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/v2/portals/{portalId}/identity-providers")
class IdentityProviderController {
    private final ManageIdentityProviders manage;
    private final IdentityProviders providers;
    private final Sites sites;

    IdentityProviderController(ManageIdentityProviders manage, IdentityProviders providers, Sites sites) {
        this.manage = manage;
        this.providers = providers;
        this.sites = sites;
    }

    /** All of them: a portal has few, and Konnect's list has no pages. */
    @GetMapping
    List<ProviderView> list(@PathVariable UUID portalId, @Listed(filterExact = {"type"}) ListQuery asked) {
        if (sites.byId(portalId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return providers.of(portalId).stream()
                .filter(provider -> asked.filters().stream().allMatch(filter -> filter.values()
                        .contains(provider.config().type())))
                .map(ProviderView::of)
                .toList();
    }

    @PostMapping
    ResponseEntity<ProviderView> create(@PathVariable UUID portalId, @RequestBody JsonNode body) {
        var provider = manage.create(portalId, ProviderForms.created(body));
        return ResponseEntity.created(URI.create("/v2/portals/" + portalId + "/identity-providers/" + provider.id()))
                .body(ProviderView.of(provider));
    }

    @GetMapping("/{id}")
    ProviderView get(@PathVariable UUID portalId, @PathVariable UUID id) {
        return providers.find(portalId, id).map(ProviderView::of).orElseThrow(ProblemException::notFound);
    }

    @PatchMapping("/{id}")
    ProviderView change(@PathVariable UUID portalId, @PathVariable UUID id, @RequestBody JsonNode body) {
        return ProviderView.of(manage.change(portalId, id, present -> ProviderForms.changed(body, present)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID portalId, @PathVariable UUID id) {
        manage.delete(portalId, id);
    }
}
