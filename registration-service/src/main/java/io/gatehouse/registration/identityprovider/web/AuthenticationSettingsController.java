package io.gatehouse.registration.identityprovider.web;

import io.gatehouse.registration.identityprovider.GroupMappings;
import io.gatehouse.registration.identityprovider.GroupMappings.Mapping;
import io.gatehouse.registration.identityprovider.ManageSignIn;
import io.gatehouse.registration.identityprovider.MapGroups;
import io.gatehouse.registration.site.Sites;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.PageRequest;
import io.gatehouse.schemas.http.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How developers of a portal sign in, and where the groups they bring lead. */
@RestController
@RequestMapping("/v2/portals/{portalId}")
class AuthenticationSettingsController {
    private final ManageSignIn manage;
    private final MapGroups mapGroups;
    private final GroupMappings mappings;
    private final Sites sites;

    AuthenticationSettingsController(ManageSignIn manage, MapGroups mapGroups, GroupMappings mappings, Sites sites) {
        this.manage = manage;
        this.mapGroups = mapGroups;
        this.mappings = mappings;
        this.sites = sites;
    }

    @GetMapping("/authentication-settings")
    SettingsView get(@PathVariable UUID portalId) {
        checkPortal(portalId);
        return SettingsView.of(manage.of(portalId));
    }

    @PatchMapping("/authentication-settings")
    SettingsView change(@PathVariable UUID portalId, @RequestBody JsonNode body) {
        return SettingsView.of(manage.change(portalId, present -> SettingsForm.changed(body, present)));
    }

    @GetMapping("/identity-provider/team-group-mappings")
    Page<Mapping> mappings(@PathVariable UUID portalId, @Listed ListQuery asked) {
        checkPortal(portalId);
        mapGroups.check(portalId);
        return mappings.list(portalId, asked);
    }

    /** Answers the first page of all mappings of the portal. */
    @PatchMapping("/identity-provider/team-group-mappings")
    Page<Mapping> map(@PathVariable UUID portalId, @RequestBody JsonNode body) {
        mapGroups.replace(portalId, GroupForm.read(body));
        return mappings.list(portalId, new ListQuery(PageRequest.first(), null, List.of()));
    }

    private void checkPortal(UUID portalId) {
        if (sites.byId(portalId).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
