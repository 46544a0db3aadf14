package io.gatehouse.schemas.observation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Observes every request but the actuator's, once, when its answer is known. */
class AccessObservingFilter extends OncePerRequestFilter {
    private static final String STARTED = AccessObservingFilter.class.getName() + ".started";

    private final Observations observations;

    AccessObservingFilter(Observations observations) {
        this.observations = observations;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/actuator");
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false; // the answer of an asynchronous request is known in its last dispatch
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var failed = true;
        started(request);
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            if (failed || !request.isAsyncStarted()) {
                var status = failed ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus();
                observations.access(request, status, Duration.ofNanos(System.nanoTime() - started(request)));
            }
        }
    }

    private static long started(HttpServletRequest request) {
        if (request.getAttribute(STARTED) instanceof Long started) {
            return started;
        }
        var now = System.nanoTime();
        request.setAttribute(STARTED, now);
        return now;
    }
}
