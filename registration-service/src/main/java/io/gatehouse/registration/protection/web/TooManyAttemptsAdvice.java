package io.gatehouse.registration.protection.web;

import io.gatehouse.registration.protection.TooManyAttemptsException;
import io.gatehouse.schemas.http.ProblemException;
import io.gatehouse.schemas.http.ProblemWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers 429 and says when to come back (RFC 6585, 4). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooManyAttemptsAdvice {
    private final ProblemWriter problems;

    TooManyAttemptsAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void tooMany(TooManyAttemptsException e, HttpServletResponse response) throws IOException {
        var seconds = e.pause().toSeconds() + 1;
        var problem = ProblemException.tooManyRequests("Too many attempts. Try again in " + seconds + " seconds.")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(problem, response);
    }
}
