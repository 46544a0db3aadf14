package io.gatehouse.schemas.access;

import io.gatehouse.schemas.http.Principal;
import io.gatehouse.schemas.http.ProblemException;
import io.gatehouse.schemas.http.ProblemWriter;
import io.gatehouse.schemas.observation.AuthenticationOutcome;
import io.gatehouse.schemas.observation.AuthenticationType;
import io.gatehouse.schemas.observation.Observations;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only known bearer tokens through to the management APIs.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, 2.1</a>
 */
class ManagementTokenFilter extends OncePerRequestFilter {
    private static final Set<String> PUBLIC = Set.of("/v2/audit-log-webhook/jwks.json");
    private static final String SCHEME = "Bearer ";

    private final ManagementTokens tokens;
    private final Observations observations;
    private final ProblemWriter problems;

    ManagementTokenFilter(ManagementTokens tokens, Observations observations, ProblemWriter problems) {
        this.tokens = tokens;
        this.observations = observations;
        this.problems = problems;
    }

    /** Whether a path belongs to the management APIs and is not public. */
    static boolean guards(String path) {
        return (path.startsWith("/v2/") || path.startsWith("/v3/")) && !PUBLIC.contains(path);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !guards(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = bearerToken(request.getHeader(HttpHeaders.AUTHORIZATION));
        var principal = token.flatMap(tokens::recognise);
        observe(request, token, principal.orElse(null));
        if (principal.isEmpty()) {
            var challenge = token.isEmpty() ? "Bearer" : "Bearer error=\"invalid_token\"";
            problems.write(ProblemException.unauthorized().header(HttpHeaders.WWW_AUTHENTICATE, challenge), response);
            return;
        }
        principal.get().attach(request);
        chain.doFilter(request, response);
    }

    private void observe(HttpServletRequest request, Optional<String> token, @Nullable Principal principal) {
        var type = token.map(ManagementTokenFilter::typeOf).orElse(AuthenticationType.INVALID);
        var outcome = principal == null ? AuthenticationOutcome.INVALID : AuthenticationOutcome.SUCCESS;
        observations.authentication(request, outcome, type, principal == null ? null : principal.id(), null);
    }

    private static AuthenticationType typeOf(String token) {
        return token.startsWith("spat_") ? AuthenticationType.SPAT : AuthenticationType.PAT;
    }

    private static Optional<String> bearerToken(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .filter(value -> !value.isEmpty());
    }
}
