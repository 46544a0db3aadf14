package io.gatehouse.idpsync.client;

import org.jspecify.annotations.Nullable;

/** The clients of a provider that can be listed, page by page. */
public interface ClientListing {
    /**
     * A page of the clients that carry our stamp, as {@link IdentityProvider#find} shows them. Repeatable.
     *
     * @param cursor {@link ClientPage#next} of the page before; null for the first
     */
    ClientPage page(@Nullable String cursor);
}
