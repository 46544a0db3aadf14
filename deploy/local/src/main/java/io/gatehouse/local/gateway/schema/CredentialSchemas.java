package io.gatehouse.local.gateway.schema;

import io.gatehouse.local.gateway.schema.Field.Generated;
import io.gatehouse.local.gateway.schema.Type.Reference;
import java.util.List;
import java.util.Set;

/**
 * What consumers have, as Kong 3.9 describes it: groups, API keys, keys that verify tokens.
 *
 * @see <a href="https://github.com/Kong/kong/tree/3.9.0/kong/plugins">the daos.lua of each plugin</a>
 */
final class CredentialSchemas {
    private static final String[] ALGORITHMS = {
        "HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "PS256", "PS384", "PS512",
        "EdDSA"
    };
    /** Kong asks for a key with these only, not with those of the ES family. */
    private static final Set<String> KEYED = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "EdDSA");

    private static final Field CONSUMER =
            Field.of("consumer", new Reference("consumers", true)).require();
    private static final Field KEY = Field.of("key", Type.text()).makeUnique().generate(Generated.SECRET);

    private CredentialSchemas() {}

    static EntitySchema acls() {
        var group = Field.of("group", Type.text()).require();
        var fields = List.of(EntitySchemas.ID, EntitySchemas.CREATED, CONSUMER, group, EntitySchemas.TAGS);
        return EntitySchema.of("acls", "acls", "acls", null, fields).uniqueBy("consumer", "group");
    }

    static EntitySchema keys() {
        var fields = List.of(EntitySchemas.ID, EntitySchemas.CREATED, CONSUMER, KEY, EntitySchemas.TAGS);
        return EntitySchema.of("keyauth_credentials", "key-auths", "key-auth", "key", fields)
                .expiring();
    }

    static EntitySchema jwts() {
        var fields = List.of(
                EntitySchemas.ID,
                EntitySchemas.CREATED,
                CONSUMER,
                KEY,
                Field.of("secret", Type.text()).generate(Generated.SECRET),
                Field.of("rsa_public_key", Type.text()),
                Field.of("algorithm", Type.oneOf(ALGORITHMS)).orElse("HS256"),
                EntitySchemas.TAGS);
        return EntitySchema.of("jwt_secrets", "jwts", "jwt", "key", fields)
                .checkedBy(
                        Checks.when("algorithm", KEYED::contains, "rsa_public_key", Checks.present(Rules::publicKey)));
    }
}
