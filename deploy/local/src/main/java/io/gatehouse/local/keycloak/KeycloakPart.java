package io.gatehouse.local.keycloak;

import io.gatehouse.local.port.Port;
import io.gatehouse.local.postgres.Database;
import io.gatehouse.local.postgres.PostgresPart;
import io.gatehouse.local.prepare.Installation;
import io.gatehouse.local.process.Program;
import io.gatehouse.local.stack.Context;
import io.gatehouse.local.stack.JavaProgram;
import io.gatehouse.local.stack.Part;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** Keycloak on PostgreSQL, with a realm and a client that may manage clients and nothing else. */
public record KeycloakPart(Context context) implements Part {
    /** As other parts name it. */
    public static final String NAME = "keycloak";

    /** Keycloak optimised for PostgreSQL; made if it is missing. */
    public static Path home(Installation installation) {
        return KeycloakHome.optimised(
                installation.parts().resolve("keycloak"),
                installation.prepared().resolve("keycloak-postgres"),
                "postgres",
                installation.java());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(PostgresPart.NAME);
    }

    @Override
    public Program program() {
        var home = home(context.installation());
        var database = Database.KEYCLOAK.label();
        return JavaProgram.of(context, this)
                .heap(192)
                .options(KeycloakLaunch.options(home))
                .arguments(KeycloakLaunch.arguments(
                        home, context.port(Port.KEYCLOAK), PostgresPart.jdbcUrl(context, database)))
                .environment("KC_DB_USERNAME", database)
                .environment("KC_DB_PASSWORD", context.secrets().databasePassword(database))
                .environment("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.USER)
                .environment("KC_BOOTSTRAP_ADMIN_PASSWORD", context.secrets().keycloakAdminPassword())
                .environment(
                        "QUARKUS_TRANSACTION_MANAGER_OBJECT_STORE_DIRECTORY",
                        context.state().data(NAME).resolve("transactions"))
                .program();
    }

    @Override
    public List<Path> classPath() {
        return List.of(
                home(context.installation()).resolve("lib/quarkus-run.jar"),
                home(context.installation()).resolve("lib/quarkus/generated-bytecode.jar"));
    }

    @Override
    public boolean answers() {
        return admin().answers();
    }

    @Override
    public void setUp() {
        admin().createRealm(realm(), context.secrets().clientSecret());
    }

    @Override
    public boolean ready() {
        return answers() && admin().hasRealm(realm());
    }

    @Override
    public Facts facts() {
        var url = context.http(Port.KEYCLOAK);
        var values = new LinkedHashMap<String, Object>();
        values.put("url", url);
        values.put("realm", realm());
        values.put("issuer", url + "/realms/" + realm());
        values.put("admin_user", KeycloakAdmin.USER);
        values.put("admin_password", context.secrets().keycloakAdminPassword());
        values.put("client_id", KeycloakAdmin.CLIENT_ID);
        values.put("client_secret", context.secrets().clientSecret());
        return new Facts(NAME, url, values);
    }

    private KeycloakAdmin admin() {
        return new KeycloakAdmin(context.http(Port.KEYCLOAK), context.secrets().keycloakAdminPassword());
    }

    private String realm() {
        return context.settings().realm();
    }
}
