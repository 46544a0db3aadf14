package io.gatehouse.gatewayconfig.issuer;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Remembers when each key of an issuer was seen for the first time, and which issuers matter. */
public interface KnownKeys {
    /** When each key was first seen; {@code now} for those that were not. */
    Map<String, Instant> firstSeen(String issuer, Collection<String> keyIds, Instant now);

    /** Whether a key was ever seen. */
    boolean isKnown(String issuer, String keyId);

    /** Whether any auth strategy relies on the issuer. */
    boolean isNeeded(String issuer);
}
