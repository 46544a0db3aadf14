package io.gatehouse.schemas.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The roles that a JWT names. What is no role here is passed over: an issuer's tokens also speak of other systems. */
final class JwtRoles {
    private final List<String> path;
    private final Map<String, Set<String>> mapping;

    /**
     * @param claim where the roles stand, dots lead into objects
     * @param mapping what each value stands for; empty when values are names of roles
     */
    JwtRoles(String claim, Map<String, Set<String>> mapping) {
        this.path = List.of(claim.split("\\.", -1));
        this.mapping = Map.copyOf(mapping);
    }

    Set<String> of(JWTClaimsSet claims) {
        return values(claim(claims)).flatMap(this::roles).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Object claim(JWTClaimsSet claims) {
        @Nullable Object found = claims.getClaims();
        for (var step : path) {
            found = found instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return found;
    }

    private static Stream<String> values(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Arrays.stream(text.strip().split("\\s+", -1));
            case List<?> list -> list.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }

    private Stream<String> roles(String value) {
        return mapping.isEmpty()
                ? Arrays.stream(Role.values()).map(Role::title).filter(value::equals)
                : Role.canonical(mapping.getOrDefault(value, Set.of())).stream();
    }
}
