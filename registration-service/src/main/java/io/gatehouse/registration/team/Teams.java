package io.gatehouse.registration.team;

import io.gatehouse.registration.developer.Developer;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.Optional;
import java.util.UUID;

/** The teams this service remembers. A portal, product or developer that goes takes along what is said about it. */
public interface Teams {
    Page<Team> list(UUID portalId, ListQuery asked);

    Page<Team> ofDeveloper(UUID developerId, ListQuery asked);

    Optional<Team> find(UUID portalId, UUID teamId);

    /** The team, kept from other changes until the transaction ends. */
    Optional<Team> lock(UUID portalId, UUID teamId);

    void add(Team team);

    void replace(Team team);

    void remove(UUID teamId);

    Page<Developer> developers(UUID teamId, ListQuery asked);

    /** Adds a developer of the team's portal; false, and nothing changed, if he is in the team. */
    boolean addDeveloper(UUID teamId, UUID developerId);

    /** Takes a developer away; false if he was not in the team. */
    boolean removeDeveloper(UUID teamId, UUID developerId);

    Page<AssignedRole> roles(UUID teamId, ListQuery asked);

    /** Whether there is such a product; keeps it from deletion until the transaction ends. */
    boolean productExists(UUID productId);

    /** Adds a role; false, and nothing changed, if the team has the same on the same product and region. */
    boolean assign(UUID teamId, AssignedRole role);

    /** Takes a role away; false if the team did not have it. */
    boolean unassign(UUID teamId, UUID roleId);
}
