package io.gatehouse.registration.team.web;

import io.gatehouse.registration.team.PortalRole;

/** The roles there are. */
record RolesView(Services services) {
    record Services(String name, Roles roles) {}

    record Roles(Role apiviewer, Role apiconsumer) {}

    record Role(String name, String description) {
        static Role of(PortalRole role) {
            return new Role(role.text(), role.description());
        }
    }

    static RolesView all() {
        var roles = new Roles(Role.of(PortalRole.API_VIEWER), Role.of(PortalRole.API_CONSUMER));
        return new RolesView(new Services(RoleView.PRODUCTS, roles));
    }
}
