package io.gatehouse.registration.question;

import java.util.List;

/** What an identity provider was found to say. */
public sealed interface ProviderAnswer {
    /**
     * Whether clients can be made.
     *
     * @param errors what stands in the way, without secrets; empty when nothing does
     */
    record Verified(List<String> errors) implements ProviderAnswer {
        public Verified {
            errors = List.copyOf(errors);
        }
    }

    /** Scopes that a client has now. */
    record Scopes(List<String> scopes) implements ProviderAnswer {
        public Scopes {
            scopes = List.copyOf(scopes);
        }
    }

    /** Providers of this kind do not tell scopes. */
    record NotTold() implements ProviderAnswer {}

    /** The provider could not be asked; {@code reason} says why, without secrets. */
    record Unanswered(String reason) implements ProviderAnswer {}
}
