package io.gatehouse.registration.team.web;

import io.gatehouse.registration.team.ManageTeams;
import io.gatehouse.registration.team.Teams;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who is in a team, and what it may do. */
@RestController
@RequestMapping("/v2/portals/{portalId}/teams/{teamId}")
class TeamMemberController {
    private final ManageTeams manage;
    private final Teams teams;

    TeamMemberController(ManageTeams manage, Teams teams) {
        this.manage = manage;
        this.teams = teams;
    }

    @GetMapping("/developers")
    Page<MemberView> developers(
            @PathVariable UUID portalId,
            @PathVariable UUID teamId,
            @Listed(
                            filter = {"email", "full_name", "attributes"},
                            filterFlag = {"active"})
                    ListQuery asked) {
        check(portalId, teamId);
        return teams.developers(teamId, asked).map(MemberView::of);
    }

    @PostMapping("/developers")
    @ResponseStatus(HttpStatus.CREATED)
    void add(@PathVariable UUID portalId, @PathVariable UUID teamId, @RequestBody JsonNode body) {
        manage.addDeveloper(portalId, teamId, TeamForms.developer(body));
    }

    @DeleteMapping("/developers/{developerId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID portalId, @PathVariable UUID teamId, @PathVariable UUID developerId) {
        manage.removeDeveloper(portalId, teamId, developerId);
    }

    @GetMapping("/assigned-roles")
    Page<RoleView> roles(@PathVariable UUID portalId, @PathVariable UUID teamId, @Listed ListQuery asked) {
        check(portalId, teamId);
        return teams.roles(teamId, asked).map(RoleView::of);
    }

    @PostMapping("/assigned-roles")
    ResponseEntity<RoleView> assign(
            @PathVariable UUID portalId, @PathVariable UUID teamId, @RequestBody JsonNode body) {
        var role = TeamForms.role(body);
        var assigned = manage.assign(portalId, teamId, role.role(), role.productId(), role.region());
        return ResponseEntity.status(HttpStatus.CREATED).body(RoleView.of(assigned));
    }

    @DeleteMapping("/assigned-roles/{roleId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unassign(@PathVariable UUID portalId, @PathVariable UUID teamId, @PathVariable UUID roleId) {
        manage.unassign(portalId, teamId, roleId);
    }

    private void check(UUID portalId, UUID teamId) {
        if (teams.find(portalId, teamId).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
