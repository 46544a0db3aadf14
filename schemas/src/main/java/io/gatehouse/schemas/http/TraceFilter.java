package io.gatehouse.schemas.http;

import io.gatehouse.schemas.event.TraceParent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each request work for the caller's trace, or for a new one, which events, log lines and errors then name. */
class TraceFilter extends OncePerRequestFilter {
    private static final String TRACE = TraceFilter.class.getName() + ".trace";

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false; // another thread goes on with the same trace
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = request.getAttribute(TRACE);
        var given = known == null ? request.getHeader(TraceParent.NAME) : known.toString();
        var scope = TraceParent.enter(given);
        try {
            request.setAttribute(TRACE, TraceParent.current());
            chain.doFilter(request, response);
        } finally {
            scope.close();
        }
    }
}
