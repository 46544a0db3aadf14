package io.gatehouse.idpsync.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a provider's clients.
 *
 * @param clients those of the page that carry our stamp
 * @param foreign how many others are on the page
 * @param next cursor of the next page; null when this is the last
 */
public record ClientPage(
        List<RegisteredClient> clients,
        int foreign,
        @Nullable String next) {
    public ClientPage {
        clients = List.copyOf(clients);
    }
}
