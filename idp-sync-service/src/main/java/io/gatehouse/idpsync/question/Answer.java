package io.gatehouse.idpsync.question;

import java.util.List;
import java.util.Set;

/** What became of a {@link Question}. */
public sealed interface Answer {
    /**
     * Whether clients can be made.
     *
     * @param errors what stands in the way, without secrets; empty when nothing does
     */
    record Verified(List<String> errors) implements Answer {
        public Verified {
            errors = List.copyOf(errors);
        }
    }

    /** The scopes of the client. */
    record Scopes(Set<String> scopes) implements Answer {
        public Scopes {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Providers of this kind do not tell scopes. */
    record NotTold() implements Answer {}

    /** The provider could not be asked; {@code reason} says why, without secrets. */
    record Unanswered(String reason) implements Answer {}
}
