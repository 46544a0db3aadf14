package io.gatehouse.registration.portal.web;

import io.gatehouse.registration.portal.ManagePublications;
import io.gatehouse.registration.portal.Portals;
import io.gatehouse.registration.portal.Publications;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Listed.Choice;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The id in the path is that of the API product version, not of the row. */
@RestController
@RequestMapping("/v2/portals/{portalId}/product-versions")
class PublicationController {
    private final ManagePublications manage;
    private final Publications publications;
    private final Portals portals;

    PublicationController(ManagePublications manage, Publications publications, Portals portals) {
        this.manage = manage;
        this.publications = publications;
        this.portals = portals;
    }

    @PostMapping
    ResponseEntity<PublicationView> create(@PathVariable UUID portalId, @RequestBody JsonNode body) {
        var form = PublicationForm.created(body);
        var publication = manage.create(portalId, form.productVersionId(), form.wanted());
        return ResponseEntity.created(
                        URI.create("/v2/portals/" + portalId + "/product-versions/" + form.productVersionId()))
                .body(PublicationView.of(publication));
    }

    @GetMapping
    Page<PublicationView> list(
            @PathVariable UUID portalId,
            @Listed(
                            sort = {
                                "created_at",
                                "updated_at",
                                "publish_status",
                                "product_version_id",
                                "auth_strategy_ids",
                                "application_registration_enabled",
                                "auto_approve_registration",
                                "deprecated"
                            },
                            filterUuid = {"id", "product_version_id", "auth_strategy_ids"},
                            filterTime = {"created_at", "updated_at"},
                            filterFlag = {"application_registration_enabled", "auto_approve_registration", "deprecated"
                            },
                            filterChoice =
                                    @Choice(
                                            attribute = "publish_status",
                                            values = {"published", "unpublished"}))
                    ListQuery query) {
        if (portals.find(portalId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return publications.list(portalId, query).map(PublicationView::of);
    }

    @GetMapping("/{productVersionId}")
    PublicationView get(@PathVariable UUID portalId, @PathVariable UUID productVersionId) {
        return publications
                .find(portalId, productVersionId)
                .map(PublicationView::of)
                .orElseThrow(ProblemException::notFound);
    }

    /** Creates or replaces, and answers 200 to both, as Konnect does. */
    @PutMapping("/{productVersionId}")
    PublicationView put(@PathVariable UUID portalId, @PathVariable UUID productVersionId, @RequestBody JsonNode body) {
        return PublicationView.of(manage.put(portalId, productVersionId, PublicationForm.replaced(body)));
    }

    @PatchMapping("/{productVersionId}")
    PublicationView change(
            @PathVariable UUID portalId, @PathVariable UUID productVersionId, @RequestBody JsonNode body) {
        return PublicationView.of(
                manage.change(portalId, productVersionId, present -> PublicationForm.changed(body, present)));
    }

    @DeleteMapping("/{productVersionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID portalId, @PathVariable UUID productVersionId) {
        manage.delete(portalId, productVersionId);
    }
}
