package io.gatehouse.registration.application;

import io.gatehouse.schemas.sealed.Secret;

/** What became of a wait for an identity provider. */
public sealed interface ClientAnswer {
    /** The client is there; its secret is shown now and never again. */
    record Issued(String clientId, Secret secret, long revision) implements ClientAnswer {}

    /** The provider refused; waiting longer will not help. */
    record Refused(String message) implements ClientAnswer {}

    /** No answer came in time; it will come later. */
    record None() implements ClientAnswer {}
}
