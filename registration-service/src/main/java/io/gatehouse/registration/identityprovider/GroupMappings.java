package io.gatehouse.registration.identityprovider;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which groups at the identity provider lead into which team. */
public interface GroupMappings {
    /**
     * The groups of a team.
     *
     * @param groups at least one
     */
    record Mapping(UUID teamId, List<String> groups) {
        public Mapping {
            groups = List.copyOf(groups);
        }
    }

    Page<Mapping> list(UUID portalId, ListQuery asked);

    /** The teams of these that the portal has; keeps them from deletion until the transaction ends. */
    Set<UUID> teams(UUID portalId, Collection<UUID> teamIds);

    /** Replaces the groups of a team. */
    void replace(UUID teamId, Collection<String> groups);

    /** Puts a developer into the teams that the groups lead to, and out of those that only other groups did. */
    void follow(UUID portalId, UUID developerId, Collection<String> groups);

    /** Puts everyone out of the teams of a portal who is there because of a group. */
    void forget(UUID portalId);
}
