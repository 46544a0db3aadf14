package io.gatehouse.registration.team.web;

import io.gatehouse.registration.team.AssignedRole;
import java.util.UUID;

/**
 * A role of a team.
 *
 * @param entityTypeName what Konnect calls products here
 */
record RoleView(UUID id, String roleName, UUID entityId, String entityTypeName, String entityRegion) {
    static final String PRODUCTS = "Services";

    static RoleView of(AssignedRole assigned) {
        return new RoleView(assigned.id(), assigned.role().text(), assigned.productId(), PRODUCTS, assigned.region());
    }
}
