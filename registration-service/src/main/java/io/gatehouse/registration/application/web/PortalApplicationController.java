package io.gatehouse.registration.application.web;

import io.gatehouse.registration.application.ApplicationLists;
import io.gatehouse.registration.application.ApplicationOverview;
import io.gatehouse.registration.application.DeleteApplication;
import io.gatehouse.registration.application.Strategies;
import io.gatehouse.registration.site.Sites;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications of a portal, for its administrators, who never see secrets. */
@RestController
class PortalApplicationController {
    private final Sites sites;
    private final ApplicationLists lists;
    private final Strategies strategies;
    private final DeleteApplication delete;

    PortalApplicationController(Sites sites, ApplicationLists lists, Strategies strategies, DeleteApplication delete) {
        this.sites = sites;
        this.lists = lists;
        this.strategies = strategies;
        this.delete = delete;
    }

    @GetMapping("/v2/portals/{portalId}/applications")
    Page<PortalApplicationView> list(
            @PathVariable UUID portalId,
            @Listed(
                            sort = {"created_at", "developer_id", "name"},
                            filter = {"developer_name", "developer_email", "name"},
                            filterUuid = {"developer_id"})
                    ListQuery asked) {
        if (sites.byId(portalId).isEmpty()) {
            throw ProblemException.notFound();
        }
        var page = lists.ofPortal(portalId, asked);
        var used = strategies.byIds(page.data().stream()
                .map(overview -> overview.application().strategyId())
                .distinct()
                .toList());
        return page.map(overview -> PortalApplicationView.of(
                overview, used.get(overview.application().strategyId())));
    }

    @GetMapping("/v2/portals/{portalId}/applications/{applicationId}")
    PortalApplicationView get(@PathVariable UUID portalId, @PathVariable UUID applicationId) {
        return view(find(portalId, applicationId));
    }

    @DeleteMapping("/v2/portals/{portalId}/applications/{applicationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID portalId, @PathVariable UUID applicationId) {
        delete.delete(find(portalId, applicationId).application().id());
    }

    @GetMapping("/v2/applications/{applicationId}")
    PortalApplicationView getFromAnyPortal(@PathVariable UUID applicationId) {
        return view(lists.overview(applicationId).orElseThrow(ProblemException::notFound));
    }

    private ApplicationOverview find(UUID portalId, UUID applicationId) {
        return lists.overview(applicationId)
                .filter(overview -> overview.application().portalId().equals(portalId))
                .orElseThrow(ProblemException::notFound);
    }

    private PortalApplicationView view(ApplicationOverview overview) {
        var id = overview.application().strategyId();
        return PortalApplicationView.of(overview, strategies.byIds(List.of(id)).get(id));
    }
}
