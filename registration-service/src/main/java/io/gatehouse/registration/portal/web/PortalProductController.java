package io.gatehouse.registration.portal.web;

import io.gatehouse.registration.portal.PortalProducts;
import io.gatehouse.registration.portal.Portals;
import io.gatehouse.registration.portal.PublishProducts;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/v2/portals/{portalId}")
class PortalProductController {
    private final PublishProducts publish;
    private final PortalProducts products;
    private final Portals portals;

    PortalProductController(PublishProducts publish, PortalProducts products, Portals portals) {
        this.publish = publish;
        this.products = products;
        this.portals = portals;
    }

    @PostMapping("/publish")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void publish(@PathVariable UUID portalId, @RequestBody JsonNode body) {
        publish.publish(portalId, PortalForm.published(body));
    }

    @GetMapping("/products")
    Page<PublishedProductView> list(
            @PathVariable UUID portalId,
            @Listed(
                            sort = {"created_at", "name", "description"},
                            filter = {"name", "description"},
                            filterUuid = {"id"})
                    ListQuery query) {
        if (portals.find(portalId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return products.list(portalId, query).map(PublishedProductView::of);
    }
}
