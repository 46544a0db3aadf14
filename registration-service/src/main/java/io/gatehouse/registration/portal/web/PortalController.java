package io.gatehouse.registration.portal.web;

import io.gatehouse.registration.portal.ManagePortals;
import io.gatehouse.registration.portal.Portal;
import io.gatehouse.registration.portal.PortalCensus;
import io.gatehouse.registration.portal.PortalInUseException;
import io.gatehouse.registration.portal.Portals;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/v2/portals")
class PortalController {
    private static final List<String> FLAGS = List.of("true", "false");

    private final ManagePortals manage;
    private final Portals portals;
    private final PortalCensus census;

    PortalController(ManagePortals manage, Portals portals, PortalCensus census) {
        this.manage = manage;
        this.portals = portals;
        this.census = census;
    }

    @PostMapping
    ResponseEntity<PortalView> create(@RequestBody JsonNode body) {
        var portal = manage.create(PortalForm.created(body), !body.has("default_application_auth_strategy_id"));
        return ResponseEntity.created(URI.create("/v2/portals/" + portal.id())).body(view(portal));
    }

    @GetMapping
    Page<PortalView> list(
            @Listed(
                            sort = {
                                "name",
                                "description",
                                "is_public",
                                "rbac_enabled",
                                "auto_approve_applications",
                                "auto_approve_developers",
                                "default_domain",
                                "custom_domain",
                                "custom_client_domain",
                                "created_at",
                                "updated_at"
                            },
                            filter = {"name", "description", "default_domain", "custom_domain", "custom_client_domain"},
                            filterUuid = {"id"},
                            filterFlag = {
                                "is_public",
                                "rbac_enabled",
                                "auto_approve_developers",
                                "auto_approve_applications"
                            })
                    ListQuery query) {
        var page = portals.list(query);
        var views = views(page.data());
        return new Page<>(views, page.meta());
    }

    @GetMapping("/{portalId}")
    PortalView get(@PathVariable UUID portalId) {
        return portals.find(portalId).map(this::view).orElseThrow(ProblemException::notFound);
    }

    @PatchMapping("/{portalId}")
    PortalView change(@PathVariable UUID portalId, @RequestBody JsonNode body) {
        return view(manage.change(portalId, present -> PortalForm.changed(body, present)));
    }

    @DeleteMapping("/{portalId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID portalId, @RequestParam(name = "force", defaultValue = "false") String force) {
        try {
            manage.delete(portalId, isForced(force));
        } catch (PortalInUseException e) {
            var reason = Objects.requireNonNullElse(e.getMessage(), "This Portal is in use");
            throw ProblemException.badRequest(List.of(new InvalidParameter("force", "required", reason).in("query")));
        }
    }

    private static boolean isForced(String force) {
        if (!FLAGS.contains(force)) {
            throw ProblemException.badRequest(
                    List.of(InvalidParameter.choice("force", FLAGS).in("query")));
        }
        return Boolean.parseBoolean(force);
    }

    private PortalView view(Portal portal) {
        return views(List.of(portal)).getFirst();
    }

    private List<PortalView> views(List<Portal> found) {
        var ids = found.stream().map(Portal::id).toList();
        var counts = census.count(ids);
        var products = portals.publishedProducts(ids);
        return found.stream()
                .map(portal -> PortalView.of(
                        portal,
                        counts.getOrDefault(portal.id(), PortalCensus.Count.NONE),
                        products.getOrDefault(portal.id(), 0L)))
                .toList();
    }
}
