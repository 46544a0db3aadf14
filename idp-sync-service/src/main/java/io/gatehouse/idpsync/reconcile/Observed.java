package io.gatehouse.idpsync.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * How far the client of an application is known to be.
 *
 * @param providerId provider that keeps it; null before the first success
 * @param clientId OAuth client id; null when there is no client
 * @param revision revision of the application that the provider reflects; 0 for none
 * @param secretRevision revision at which the present secret was handed out; 0 for never
 */
public record Observed(
        @Nullable String providerId, @Nullable String clientId, long revision, long secretRevision) {
    /** Nothing was ever committed. */
    public static final Observed NOTHING = new Observed(null, null, 0, 0);

    /** Whether the present secret of the client at a provider is known to somebody. */
    public boolean secretHandedOutBy(String provider) {
        return provider.equals(providerId) && clientId != null && secretRevision > 0;
    }
}
