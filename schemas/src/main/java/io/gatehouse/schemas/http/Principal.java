package io.gatehouse.schemas.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request. Whoever checks a credential attaches it to the request; observations and decisions read it there.
 *
 * @param id a UUID
 * @param name for people
 * @param type kind of principal: {@code user}, {@code system_account} or {@code developer}
 * @param roles what it may do; empty for a developer
 * @param portalId the developer's portal, a UUID; null for principals of the management API
 */
public record Principal(
        String id,
        String name,
        String type,
        Set<String> roles,
        @Nullable String portalId) {
    private static final String ATTRIBUTE = Principal.class.getName();

    public Principal {
        roles = Set.copyOf(roles);
    }

    /** Makes this the principal of the request. */
    public void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Who makes the request; empty while nobody has been recognised. */
    public static Optional<Principal> of(HttpServletRequest request) {
        return Optional.ofNullable((Principal) request.getAttribute(ATTRIBUTE));
    }
}
