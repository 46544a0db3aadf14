package io.gatehouse.idpsync.operations;

import java.util.Locale;

/** How far the client of an application is. */
public enum ClientState {
    /** It is what is wanted. */
    READY,
    /** It is not yet what is wanted; an attempt is due or under way, or the provider is not known yet. */
    PENDING,
    /** The last attempt failed; it is tried again. */
    FAILING,
    /** The provider refused; it rests until something changes. */
    REFUSED,
    /** It is gone, as wanted. */
    DELETED;

    /** Its name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
