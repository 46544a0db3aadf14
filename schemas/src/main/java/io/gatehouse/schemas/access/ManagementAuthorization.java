package io.gatehouse.schemas.access;

import io.gatehouse.schemas.http.Principal;
import io.gatehouse.schemas.http.ProblemException;
import io.gatehouse.schemas.observation.Observations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Decides each operation of the management APIs by the caller's roles and {@link ManagementOperations}, and records the
 * decision. Refuses whoever got here without having been recognised.
 */
class ManagementAuthorization implements HandlerInterceptor {
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern ENDS_IN_ID = Pattern.compile(".*/" + ID);

    private final Observations observations;

    ManagementAuthorization(Observations observations) {
        this.observations = observations;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var path = request.getServletPath();
        if (!(handler instanceof HandlerMethod) || !ManagementTokenFilter.guards(path)) {
            return true;
        }
        var principal = Principal.of(request).orElseThrow(ProblemException::unauthorized);
        var action = actionOf(request.getMethod(), path);
        var granted = ManagementOperations.allows(principal.roles(), request.getMethod(), mappingOf(request));
        observations.authorization(request, action, resourceOf(path), granted);
        if (!granted) {
            throw ProblemException.forbidden();
        }
        return true;
    }

    private static String mappingOf(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    /** Such as {@code portals/{id}/product-versions} for {@code /v2/portals/…/product-versions}. */
    static String resourceOf(String path) {
        return path.substring("/v2/".length()).replaceAll("(?<=/|^)" + ID + "(?=/|$)", "{id}");
    }

    static String actionOf(String method, String path) {
        return switch (method) {
            case "GET", "HEAD" -> ENDS_IN_ID.matcher(path).matches() ? "retrieve" : "list";
            case "POST" -> path.endsWith("/publish") || path.endsWith("/verify") ? "edit" : "create";
            case "DELETE" -> "delete";
            default -> "edit";
        };
    }
}
