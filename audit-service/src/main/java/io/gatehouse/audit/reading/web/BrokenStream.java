package io.gatehouse.audit.reading.web;

import io.gatehouse.audit.reading.TooManyReadersException;
import io.gatehouse.schemas.http.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Breaks the connection when a stream fails after its beginning: a problem could only be written into the middle of it, and a
 * proper end would look like a whole stream. The server does so for an exception that reaches it.
 */
final class BrokenStream extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(BrokenStream.class);
    private static final String BROKEN = BrokenStream.class.getName();

    /** Writes a stream. */
    interface Stream {
        void write() throws IOException;
    }

    /** Writes; what fails before the first byte is thrown on, what fails later breaks the connection. */
    static void guard(HttpServletRequest request, HttpServletResponse response, Stream stream) {
        if (request.getMethod().equals("HEAD")) {
            return; // nothing would be sent, and so the end of the caller never be noticed
        }
        try {
            stream.write();
        } catch (TooManyReadersException e) {
            throw ProblemException.unavailable(String.valueOf(e.getMessage())).header("Retry-After", "10");
        } catch (IOException gone) {
            log.atDebug().setCause(gone).log("the reader of a stream is gone");
            request.setAttribute(BROKEN, gone);
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                throw e;
            }
            log.atError().setCause(e).log("a stream ended before its end");
            request.setAttribute(BROKEN, new IOException("a stream ended before its end", e));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(BROKEN) instanceof IOException broken) {
            throw broken;
        }
    }
}
