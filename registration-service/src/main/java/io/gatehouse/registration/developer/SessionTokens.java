package io.gatehouse.registration.developer;

import io.gatehouse.schemas.sealed.Secret;
import java.time.Instant;

/** The two tokens of a session, handed out once. */
public record SessionTokens(Secret access, Instant accessEnds, Secret refresh, Instant refreshEnds) {}
