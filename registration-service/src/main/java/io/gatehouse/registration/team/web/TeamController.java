package io.gatehouse.registration.team.web;

import io.gatehouse.registration.developer.Developers;
import io.gatehouse.registration.site.Sites;
import io.gatehouse.registration.team.ManageTeams;
import io.gatehouse.registration.team.Teams;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class TeamController {
    private final ManageTeams manage;
    private final Teams teams;
    private final Sites sites;
    private final Developers developers;

    TeamController(ManageTeams manage, Teams teams, Sites sites, Developers developers) {
        this.manage = manage;
        this.teams = teams;
        this.sites = sites;
        this.developers = developers;
    }

    @GetMapping("/v2/portal-roles")
    RolesView roles() {
        return RolesView.all();
    }

    @GetMapping("/v2/portals/{portalId}/teams")
    Page<TeamView> list(@PathVariable UUID portalId, @Listed(filter = {"name"}) ListQuery asked) {
        checkPortal(portalId);
        return teams.list(portalId, asked).map(TeamView::of);
    }

    @PostMapping("/v2/portals/{portalId}/teams")
    ResponseEntity<TeamView> create(@PathVariable UUID portalId, @RequestBody JsonNode body) {
        checkPortal(portalId);
        var team = manage.create(portalId, TeamForms.created(body));
        return ResponseEntity.created(URI.create("/v2/portals/" + portalId + "/teams/" + team.id()))
                .body(TeamView.of(team));
    }

    @GetMapping("/v2/portals/{portalId}/teams/{teamId}")
    TeamView get(@PathVariable UUID portalId, @PathVariable UUID teamId) {
        return teams.find(portalId, teamId).map(TeamView::of).orElseThrow(ProblemException::notFound);
    }

    @PatchMapping("/v2/portals/{portalId}/teams/{teamId}")
    TeamView change(@PathVariable UUID portalId, @PathVariable UUID teamId, @RequestBody JsonNode body) {
        return TeamView.of(manage.change(portalId, teamId, present -> TeamForms.changed(body, present)));
    }

    @DeleteMapping("/v2/portals/{portalId}/teams/{teamId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID portalId, @PathVariable UUID teamId) {
        manage.delete(portalId, teamId);
    }

    @GetMapping("/v2/portals/{portalId}/developers/{developerId}/teams")
    Page<TeamView> ofDeveloper(@PathVariable UUID portalId, @PathVariable UUID developerId, @Listed ListQuery asked) {
        if (developers.overview(portalId, developerId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return teams.ofDeveloper(developerId, asked).map(TeamView::of);
    }

    private void checkPortal(UUID portalId) {
        if (sites.byId(portalId).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
