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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only known bearer tokens through to the management APIs.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, 2.1</a>
 */
class ManagementTokenFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(ManagementTokenFilter.class);
    private static final Recognition NOTHING = new Recognition.Refused(AuthenticationOutcome.INVALID);
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
        try {
            switch (token.map(tokens::recognise).orElse(NOTHING)) {
                case Recognition.Recognised known -> {
                    observe(request, token, AuthenticationOutcome.SUCCESS, known.principal());
                    known.principal().attach(request);
                    chain.doFilter(request, response);
                }
                case Recognition.Refused refused -> {
                    observe(request, token, refused.outcome(), null);
                    problems.write(unauthorized(token), response);
                }
            }
        } catch (IssuerUnavailableException e) {
            log.atWarn().setCause(e).log("token of an issuer that does not answer");
            problems.write(
                    ProblemException.unavailable("The issuer of the token does not answer")
                            .header(HttpHeaders.RETRY_AFTER, String.valueOf(JwtTokens.PAUSE.toSeconds())),
                    response);
        }
    }

    private static ProblemException unauthorized(Optional<String> token) {
        var challenge = token.isEmpty() ? "Bearer" : "Bearer error=\"invalid_token\"";
        return ProblemException.unauthorized().header(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }

    private void observe(
            HttpServletRequest request,
            Optional<String> token,
            AuthenticationOutcome outcome,
            @Nullable Principal principal) {
        var type = token.map(ManagementTokenFilter::typeOf).orElse(AuthenticationType.INVALID);
        observations.authentication(request, outcome, type, principal == null ? null : principal.id(), null);
    }

    private static AuthenticationType typeOf(String token) {
        if (JwtTokens.isJwt(token)) {
            return AuthenticationType.FEDERATED;
        }
        return token.startsWith("spat_") ? AuthenticationType.SPAT : AuthenticationType.PAT;
    }

    private static Optional<String> bearerToken(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .filter(value -> !value.isEmpty());
    }
}
