package io.gatehouse.schemas.access;

import io.gatehouse.schemas.http.Principal;
import io.gatehouse.schemas.observation.AuthenticationOutcome;

/** What a bearer token turned out to be. */
sealed interface Recognition {
    /** It stands for someone. */
    record Recognised(Principal principal) implements Recognition {}

    /** It lets nobody in. */
    record Refused(AuthenticationOutcome outcome) implements Recognition {}
}
