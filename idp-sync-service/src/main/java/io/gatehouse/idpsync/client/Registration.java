package io.gatehouse.idpsync.client;

import io.gatehouse.schemas.sealed.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a client because its provider cannot be asked for it by application.
 *
 * @param clientId OAuth client id; null while the answer to its creation is not known, and the client may or may not be there
 * @param reference how the provider's own API names the client, such as a registration client URI (RFC 7592, 3); while
 *     {@code clientId} is null, what the adapter has to know of the creation, such as when it was begun, or null
 * @param token what the provider wants to see with each call for this client, such as a registration access token (RFC 7592,
 *     3); null for none
 * @param spec what the provider was last told, for one that does not show it; null for one that does
 */
public record Registration(
        @Nullable String clientId,
        @Nullable String reference,
        @Nullable Secret token,
        @Nullable ClientSpec spec) {
    /** A creation was begun, and its answer is not known. */
    public static final Registration BEGUN = new Registration(null, null, null, null);
}
