package io.gatehouse.registration.bridge;

import java.util.List;
import java.util.UUID;

/** The keys there are. */
public interface BridgeKeys {
    /** Oldest first. */
    List<BridgeKey> of(UUID providerId);

    void add(BridgeKey key);

    /** False if the provider's bridge has no such key. */
    boolean remove(UUID providerId, UUID id);
}
