package io.gatehouse.local.postgres;

import java.util.Locale;
import java.util.stream.Stream;

/** The databases of the local stack; each is owned by a user of the same name. */
public enum Database {
    REGISTRATION,
    IDP_SYNC,
    GATEWAY_CONFIG,
    AUDIT,
    KEYCLOAK,
    SCHEMA_REGISTRY;

    /** Name of the database and of its user. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Everyone who needs a password: the owners, and {@link PostgresPart#ADMIN}. */
    public static Stream<String> users() {
        return Stream.concat(Stream.of(PostgresPart.ADMIN), Stream.of(values()).map(Database::label));
    }
}
