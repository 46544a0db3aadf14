package io.gatehouse.registration.sso.oidc;

import io.gatehouse.registration.identityprovider.ClaimMappings;
import io.gatehouse.registration.sso.Identity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads who someone is from the claims of a provider. */
record Claims(Map<String, Object> claims, ClaimMappings mappings) {
    /** Whether anything that is asked for is missing, so that it is worth asking for more. */
    boolean isThin() {
        return text(mappings.email()) == null || text(mappings.name()) == null || claims.get(mappings.groups()) == null;
    }

    Identity identity() {
        return new Identity(
                Objects.requireNonNull(text("iss")),
                Objects.requireNonNull(text("sub")),
                text(mappings.email()),
                verified(),
                text(mappings.name()),
                groups());
    }

    /** Some providers say it as a text. The claim speaks of the standard claim {@code email} only. */
    private @Nullable Boolean verified() {
        var value = mappings.email().equals("email") ? claims.get("email_verified") : null;
        return value == null ? null : Boolean.valueOf(value.toString());
    }

    private List<String> groups() {
        return switch (claims.get(mappings.groups())) {
            case Collection<?> many ->
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }

    private @Nullable String text(String claim) {
        return claims.get(claim) instanceof String text && !text.isBlank() ? text : null;
    }
}
