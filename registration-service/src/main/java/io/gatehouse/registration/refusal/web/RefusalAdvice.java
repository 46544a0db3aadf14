package io.gatehouse.registration.refusal.web;

import io.gatehouse.registration.refusal.NotYoursException;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import io.gatehouse.schemas.http.ProblemWriter;
import io.gatehouse.schemas.observation.Observations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a refusal in Konnect's problem shape. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {
    private final ProblemWriter problems;
    private final Observations observations;

    RefusalAdvice(ProblemWriter problems, Observations observations) {
        this.problems = problems;
        this.observations = observations;
    }

    @ExceptionHandler
    void refused(RefusedException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (refused instanceof NotYoursException others) {
            observations.authorization(request, action(request.getMethod()), others.resource(), false);
        }
        problems.write(problem(refused), response);
    }

    private static String action(String method) {
        return switch (method) {
            case "GET", "HEAD" -> "retrieve";
            case "POST" -> "create";
            case "DELETE" -> "delete";
            default -> "edit";
        };
    }

    static ProblemException problem(RefusedException refused) {
        var kind = refused.kind();
        var told = refused.reasons().stream()
                .filter(reason -> reason.kind() == kind)
                .toList();
        var text = told.getFirst().text();
        return switch (kind) {
            case INVALID -> ProblemException.badRequest(parameters(told));
            case NOT_FOUND -> ProblemException.notFound();
            case FORBIDDEN -> ProblemException.forbidden(text);
            case CONFLICT -> ProblemException.conflict(text);
            case GONE -> ProblemException.gone(text);
        };
    }

    private static List<InvalidParameter> parameters(List<Reason> reasons) {
        return reasons.stream().distinct().map(RefusalAdvice::parameter).toList();
    }

    private static InvalidParameter parameter(Reason reason) {
        var rule = reason.rule();
        return new InvalidParameter(
                reason.field(), rule, reason.text(), "body", limit(reason, "min_"), limit(reason, "max_"), null, null);
    }

    private static @Nullable Integer limit(Reason reason, String rules) {
        var rule = reason.rule();
        return rule != null && rule.startsWith(rules) ? reason.limit() : null;
    }
}
