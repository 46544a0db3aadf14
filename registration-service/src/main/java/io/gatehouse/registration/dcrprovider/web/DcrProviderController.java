package io.gatehouse.registration.dcrprovider.web;

import io.gatehouse.registration.dcrprovider.DcrProviders;
import io.gatehouse.registration.dcrprovider.ManageDcrProviders;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.net.URI;
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
@RequestMapping("/v2/dcr-providers")
class DcrProviderController {
    private final ManageDcrProviders manage;
    private final DcrProviders providers;

    DcrProviderController(ManageDcrProviders manage, DcrProviders providers) {
        this.manage = manage;
        this.providers = providers;
    }

    @PostMapping
    ResponseEntity<DcrProviderView> create(@RequestBody JsonNode body) {
        var provider = manage.create(DcrProviderForm.created(body));
        return ResponseEntity.created(URI.create("/v2/dcr-providers/" + provider.id()))
                .body(DcrProviderView.of(provider));
    }

    @GetMapping
    Page<DcrProviderView> list(
            @Listed(
                            sort = {"created_at", "updated_at", "provider_type", "issuer", "name"},
                            filter = {"id", "issuer", "name", "initial_client_id", "initial_client_audience"},
                            filterExact = {"provider_type"},
                            basic = true)
                    ListQuery query) {
        return providers.list(query).map(DcrProviderView::of);
    }

    @GetMapping("/{dcrProviderId}")
    DcrProviderView get(@PathVariable UUID dcrProviderId) {
        return providers.find(dcrProviderId).map(DcrProviderView::of).orElseThrow(ProblemException::notFound);
    }

    @PatchMapping("/{dcrProviderId}")
    DcrProviderView change(@PathVariable UUID dcrProviderId, @RequestBody JsonNode body) {
        return DcrProviderView.of(manage.change(dcrProviderId, present -> DcrProviderForm.changed(body, present)));
    }

    @DeleteMapping("/{dcrProviderId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID dcrProviderId) {
        manage.delete(dcrProviderId);
    }
}
