package io.gatehouse.idpsync.client.auth0;

import java.util.List;

/**
 * A page of a tenant's clients.
 *
 * @param number number of the page, from 0
 * @param total how many clients there are on all pages
 * @param last whether no page follows
 */
record Auth0Page(List<Auth0Client> clients, int number, long total, boolean last) {
    Auth0Page {
        clients = List.copyOf(clients);
    }
}
