package io.gatehouse.registration.team.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.team.Team;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team as administrators see it.
 *
 * @param description left out when there is none
 */
record TeamView(
        UUID id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String description,
        Instant createdAt,
        Instant updatedAt) {
    static TeamView of(Team team) {
        return new TeamView(team.id(), team.name(), team.description(), team.createdAt(), team.updatedAt());
    }
}
