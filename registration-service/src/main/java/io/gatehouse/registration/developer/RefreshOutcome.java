package io.gatehouse.registration.developer;

import java.util.UUID;

/** How an attempt to go on with a session ended. */
public sealed interface RefreshOutcome {
    record Refreshed(Developer developer, SessionTokens tokens) implements RefreshOutcome {}

    /** No such token. */
    record Unknown() implements RefreshOutcome {}

    record Expired(UUID developerId) implements RefreshOutcome {}

    /** The token had been exchanged before: someone else has it. The session has ended. */
    record Reused(UUID developerId) implements RefreshOutcome {}

    record NotApproved(Developer developer) implements RefreshOutcome {}
}
