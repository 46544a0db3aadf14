package io.gatehouse.registration.team.web;

import io.gatehouse.registration.developer.Developer;
import java.time.Instant;
import java.util.UUID;

/**
 * A developer of a team.
 *
 * @param active whether he may sign in
 */
record MemberView(UUID id, String email, String fullName, boolean active, Instant createdAt, Instant updatedAt) {
    static MemberView of(Developer developer) {
        return new MemberView(
                developer.id(),
                developer.email(),
                developer.fullName(),
                developer.isApproved(),
                developer.createdAt(),
                developer.updatedAt());
    }
}
