package io.gatehouse.audit.destination.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.audit.destination.RotateSecret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret, in the one answer that holds it.
 *
 * @param signingSecret {@code whsec_} and base64
 * @param previousValidUntil how long the one before signs too; null if there was none
 */
record SigningSecretView(
        @JsonProperty("signing_secret") String signingSecret,
        @JsonProperty("previous_valid_until") @Nullable Instant previousValidUntil) {
    static SigningSecretView of(RotateSecret.Rotated rotated) {
        return new SigningSecretView(rotated.secret().reveal(), rotated.previousUntil());
    }

    @Override
    public String toString() {
        return "SigningSecretView[****]";
    }
}
