package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.Developer;
import java.time.Instant;
import java.util.UUID;

/** A developer as the developer sees it. */
record MeView(UUID id, String email, String fullName, Instant createdAt, Instant updatedAt) {
    static MeView of(Developer developer) {
        return new MeView(
                developer.id(), developer.email(), developer.fullName(), developer.createdAt(), developer.updatedAt());
    }
}
