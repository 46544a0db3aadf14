package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.protection.TrustedOrigins;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a browser may be sent after it signed in: a path, or a page of the portal itself or of an origin that is trusted. */
class ReturnAddresses {
    private static final String NAME = "returnTo";

    private final TrustedOrigins origins;

    ReturnAddresses(TrustedOrigins origins) {
        this.origins = origins;
    }

    /**
     * The address if it may be gone to; the front page for none.
     *
     * @throws ProblemException with status 400 for another site
     */
    String check(HttpServletRequest request, @Nullable String returnTo) {
        if (returnTo == null || returnTo.isBlank()) {
            return "/";
        }
        if (!isAllowed(request, returnTo)) {
            throw ProblemException.badRequest(
                    List.of(new InvalidParameter(NAME, "invalid", NAME + " must be a path or a page of this portal")
                            .in("query")));
        }
        return returnTo;
    }

    private boolean isAllowed(HttpServletRequest request, String returnTo) {
        try {
            var uri = URI.create(returnTo);
            return uri.isAbsolute() ? isOurs(request, uri) : uri.getRawAuthority() == null && returnTo.startsWith("/");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isOurs(HttpServletRequest request, URI uri) {
        var origin = uri.getScheme() + "://" + uri.getRawAuthority();
        return origin.equalsIgnoreCase(origin(request)) || origins.trust(request.getServerName(), origin);
    }

    static String origin(HttpServletRequest request) {
        return TrustedOrigins.origin(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    /** The address with one more parameter. */
    static String with(String address, String name, String value) {
        var hash = address.indexOf('#');
        var page = hash < 0 ? address : address.substring(0, hash);
        var rest = hash < 0 ? "" : address.substring(hash);
        return page + (page.contains("?") ? "&" : "?") + name + "=" + value + rest;
    }
}
