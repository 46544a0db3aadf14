package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.GrantTypes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Auth0 can hold of a wanted client. */
final class Auth0Storable {
    private static final int LONGEST_DESCRIPTION = 140;

    /** Scopes of OpenID Connect (Core 1.0, 5.4 and 11); they belong to no API, and a machine has no use for them. */
    private static final Set<String> NO_API =
            Set.of("openid", "profile", "email", "address", "phone", "offline_access");

    private final NameTemplate names;
    private final boolean managedScopes;
    private final Map<String, Set<String>> scopesOfApis = new ConcurrentHashMap<>();

    /** @param managedScopes whether developers choose among the scopes that the API knows */
    Auth0Storable(NameTemplate names, boolean managedScopes) {
        this.names = names;
        this.managedScopes = managedScopes;
    }

    /** Whether {@link #know} is to be told the scopes of an API before clients are made for it. */
    boolean asksApis() {
        return managedScopes;
    }

    /** Takes note of the scopes that an API knows now. */
    void know(String audience, Set<String> scopes) {
        scopesOfApis.put(audience, scopes);
    }

    /** What is held of a client, with the scopes that its API knew last. */
    ClientSpec of(ClientSpec wanted) {
        return new ClientSpec(
                wanted.applicationId(),
                wanted.organizationId(),
                wanted.portalId(),
                wanted.developerId(),
                withoutBrackets(names.nameOf(wanted)),
                shortened(wanted.description()),
                wanted.redirectUris(),
                GrantTypes.of(wanted),
                wanted.audience() == null ? Set.of() : scopes(wanted.audience(), wanted.scopes()),
                "",
                wanted.audience(),
                Set.of());
    }

    private Set<String> scopes(String audience, Set<String> wanted) {
        var known = Optional.ofNullable(scopesOfApis.get(audience));
        return wanted.stream()
                .filter(scope -> known.map(all -> all.contains(scope)).orElse(!NO_API.contains(scope)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Auth0 refuses these two in names. */
    private static String withoutBrackets(String name) {
        return name.replace('<', '‹').replace('>', '›');
    }

    private static @Nullable String shortened(@Nullable String description) {
        return description == null || description.codePointCount(0, description.length()) <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, description.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)) + "…";
    }
}
