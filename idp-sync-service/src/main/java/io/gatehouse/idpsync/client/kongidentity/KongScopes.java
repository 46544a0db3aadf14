package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.IdpRejectedException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The scopes of an auth server, whose clients name them by id; read again when one is not known. */
final class KongScopes {
    private final KongAuthServer server;
    private volatile Map<String, String> namesById = Map.of();

    KongScopes(KongAuthServer server) {
        this.server = server;
    }

    /**
     * The ids of scopes.
     *
     * @throws IdpRejectedException if the auth server does not have one of them
     */
    Set<String> idsOf(Set<String> names) {
        if (!namesById.values().containsAll(names)) {
            read();
        }
        for (var name : names) {
            if (!namesById.containsValue(name)) {
                throw new IdpRejectedException(
                        null,
                        "Kong Identity: the auth server has no scope " + name + " (expected: one of "
                                + namesById.values().stream().sorted().toList() + ")");
            }
        }
        return namesById.entrySet().stream()
                .filter(scope -> names.contains(scope.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The names of scopes; one that is gone keeps its id for a name. */
    Set<String> namesOf(Set<String> ids) {
        if (!namesById.keySet().containsAll(ids)) {
            read();
        }
        return ids.stream().map(id -> namesById.getOrDefault(id, id)).collect(Collectors.toSet());
    }

    private void read() {
        namesById = server.all("/scopes", "list scopes").stream()
                .collect(Collectors.toUnmodifiableMap(
                        scope -> scope.path("id").asString(""),
                        scope -> scope.path("name").asString(""),
                        (first, second) -> first));
    }
}
