package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.registration.developer.DecideDeveloper;
import io.gatehouse.registration.developer.Developers;
import io.gatehouse.registration.developer.RemoveDeveloper;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.site.Sites;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Developers of a portal, for its administrators. */
@RestController
@RequestMapping("/v2/portals/{portalId}/developers")
class DeveloperController {
    /**
     * What a developer is to become.
     *
     * @param status one of the four; absent to change nothing
     */
    record StatusForm(@Nullable String status) {}

    private final Sites sites;
    private final Developers developers;
    private final DecideDeveloper decide;
    private final RemoveDeveloper remove;

    DeveloperController(Sites sites, Developers developers, DecideDeveloper decide, RemoveDeveloper remove) {
        this.sites = sites;
        this.developers = developers;
        this.decide = decide;
        this.remove = remove;
    }

    @GetMapping
    Page<DeveloperView> list(
            @PathVariable UUID portalId,
            @Listed(
                            sort = {"created_at", "updated_at", "email", "name", "status"},
                            filter = {"name", "status", "email"})
                    ListQuery asked) {
        if (sites.byId(portalId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return developers.list(portalId, asked).map(DeveloperView::of);
    }

    @GetMapping("/{developerId}")
    DeveloperView get(@PathVariable UUID portalId, @PathVariable UUID developerId) {
        return developers
                .overview(portalId, developerId)
                .map(DeveloperView::of)
                .orElseThrow(() -> RefusedException.notFound("developer"));
    }

    @PatchMapping("/{developerId}")
    DeveloperView decide(@PathVariable UUID portalId, @PathVariable UUID developerId, @RequestBody StatusForm form) {
        var text = form.status();
        if (text == null) {
            return get(portalId, developerId);
        }
        var status = ApprovalStatus.of(text).orElseThrow(DeveloperController::unknownStatus);
        return DeveloperView.of(decide.decide(portalId, developerId, status));
    }

    @DeleteMapping("/{developerId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID portalId, @PathVariable UUID developerId) {
        remove.remove(portalId, developerId);
    }

    private static ProblemException unknownStatus() {
        return ProblemException.badRequest(List.of(InvalidParameter.choice("status", ApprovalStatus.texts())));
    }
}
