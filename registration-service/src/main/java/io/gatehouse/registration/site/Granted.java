package io.gatehouse.registration.site;

import java.util.Set;
import java.util.UUID;

/** The products of a portal that something is allowed for. */
public sealed interface Granted {
    /** Whether a product is among them. */
    boolean covers(UUID productId);

    /** All that the portal publishes, now and later. */
    record All() implements Granted {
        @Override
        public boolean covers(UUID productId) {
            return true;
        }
    }

    /** These and no others. */
    record Only(Set<UUID> productIds) implements Granted {
        public Only {
            productIds = Set.copyOf(productIds);
        }

        @Override
        public boolean covers(UUID productId) {
            return productIds.contains(productId);
        }
    }

    static Granted none() {
        return new Only(Set.of());
    }
}
