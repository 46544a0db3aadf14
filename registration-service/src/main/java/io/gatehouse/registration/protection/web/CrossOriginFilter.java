package io.gatehouse.registration.protection.web;

import io.gatehouse.registration.protection.TrustedOrigins;
import io.gatehouse.schemas.http.ProblemException;
import io.gatehouse.schemas.http.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps other web sites from using a developer's cookies: what changes something must come from the portal's own address, from
 * an origin that is trusted, or from something that is no browser and says nothing of where it comes from. Trusted origins
 * may read the answers (CORS).
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP,
 *     CSRF prevention</a>
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
class CrossOriginFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    /** What a page cannot forge: {@code none} is a person who typed the address. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final TrustedOrigins origins;
    private final ProblemWriter problems;

    CrossOriginFilter(TrustedOrigins origins, ProblemWriter problems) {
        this.origins = origins;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var site = request.getHeader("Sec-Fetch-Site");
        var own = isOwn(request, origin, site);
        var trusted = !own && origin != null && origins.trust(request.getServerName(), origin);
        if (trusted) {
            allow(request, response, origin);
        }
        if (isPreflight(request) && !own) {
            response.setStatus(trusted ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_FORBIDDEN);
        } else if (own || trusted || SAFE.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    ProblemException.forbidden("This request came from a web site that may not send it"), response);
        }
    }

    private static boolean isOwn(HttpServletRequest request, @Nullable String origin, @Nullable String site) {
        return site == null ? origin == null || origin.equalsIgnoreCase(originOf(request)) : OWN_SITE.contains(site);
    }

    private static String originOf(HttpServletRequest request) {
        return TrustedOrigins.origin(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    private static void allow(HttpServletRequest request, HttpServletResponse response, String origin) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Location, Retry-After");
        if (isPreflight(request)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PUT, PATCH, DELETE");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, Content-Type, Prefer, X-Portal-ID");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
        }
    }
}
