package io.gatehouse.registration.bridge.web;

import io.gatehouse.registration.bridge.BridgeKey;
import io.gatehouse.registration.bridge.ManageBridgeKeys;
import io.gatehouse.schemas.http.Principal;
import io.gatehouse.schemas.observation.AuthenticationOutcome;
import io.gatehouse.schemas.observation.AuthenticationType;
import io.gatehouse.schemas.observation.Observations;
import io.gatehouse.schemas.sealed.Secret;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets only the keys of a provider's bridge through to it. Keys are 256 random bits, so that nobody need be slowed down. */
class BridgeKeyFilter extends OncePerRequestFilter {
    private static final Pattern PATH =
            Pattern.compile("/dcr/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:/.*)?");
    private static final String HEADER = "X-API-KEY";

    private final ManageBridgeKeys keys;
    private final Observations observations;
    private final JsonMapper json;

    BridgeKeyFilter(ManageBridgeKeys keys, Observations observations, JsonMapper json) {
        this.keys = keys;
        this.observations = observations;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/dcr");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(HEADER);
        var key = given == null ? Optional.<BridgeKey>empty() : recognise(request, new Secret(given));
        observe(request, given != null, key);
        if (key.isEmpty()) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream()
                    .write(json.writeValueAsBytes(
                            new BridgeError("unauthorized", HEADER + " must be a key of this provider's bridge")));
            return;
        }
        new Principal(key.get().id().toString(), key.get().name(), "system_account", Set.of(), null).attach(request);
        chain.doFilter(request, response);
    }

    private Optional<BridgeKey> recognise(HttpServletRequest request, Secret given) {
        var path = PATH.matcher(request.getServletPath());
        return path.matches() ? keys.recognise(UUID.fromString(path.group(1)), given) : Optional.empty();
    }

    private void observe(HttpServletRequest request, boolean given, Optional<BridgeKey> key) {
        observations.authentication(
                request,
                key.isPresent() ? AuthenticationOutcome.SUCCESS : AuthenticationOutcome.INVALID,
                given ? AuthenticationType.SPAT : AuthenticationType.INVALID,
                key.map(found -> found.id().toString()).orElse(null),
                null);
    }
}
