package io.gatehouse.schemas.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Ends a request with an error that is shown to the caller as it stands, so it never holds a secret. */
public class ProblemException extends RuntimeException {
    private final HttpStatus status;
    private final String title;
    private final @Nullable String type;
    private final List<InvalidParameter> invalidParameters;
    private final HttpHeaders headers = new HttpHeaders();

    private ProblemException(
            HttpStatus status,
            String title,
            @Nullable String type,
            String detail,
            List<InvalidParameter> invalidParameters) {
        super(detail);
        this.status = status;
        this.title = title;
        this.type = type;
        this.invalidParameters = List.copyOf(invalidParameters);
    }

    /** Any status, with a title of the caller's choice and an optional type URI. */
    public static ProblemException of(HttpStatus status, String title, @Nullable String type, String detail) {
        return new ProblemException(status, title, type, detail, List.of());
    }

    /** 400, with everything that is wrong. */
    public static ProblemException badRequest(List<InvalidParameter> invalid) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "Invalid Request", null, "Invalid Parameters", invalid);
    }

    /** 400 with everything that is wrong, in the words of an API that says it differently. */
    public static ProblemException badRequest(String title, String detail, List<InvalidParameter> invalid) {
        return new ProblemException(HttpStatus.BAD_REQUEST, title, null, detail, invalid);
    }

    /** 400 for a single field. */
    public static ProblemException invalid(String field, @Nullable String rule, String reason) {
        return badRequest(List.of(new InvalidParameter(field, rule, reason)));
    }

    /** 401 for a caller that did not say who it is, or not truthfully. */
    public static ProblemException unauthorized() {
        return of(HttpStatus.UNAUTHORIZED, "Unauthorized", null, "Unauthorized");
    }

    /** 403 in Konnect's words. */
    public static ProblemException forbidden() {
        return forbidden("You do not have permission to perform this action");
    }

    public static ProblemException forbidden(String detail) {
        return of(HttpStatus.FORBIDDEN, "Forbidden", null, detail);
    }

    /** 404; says nothing of what is missing. */
    public static ProblemException notFound() {
        return of(HttpStatus.NOT_FOUND, "Not Found", null, "Not Found");
    }

    public static ProblemException conflict(String detail) {
        return of(HttpStatus.CONFLICT, "Resource Conflict", null, detail);
    }

    public static ProblemException gone(String detail) {
        return of(HttpStatus.GONE, "Gone", null, detail);
    }

    public static ProblemException tooManyRequests(String detail) {
        return of(HttpStatus.TOO_MANY_REQUESTS, "Too Many Requests", null, detail);
    }

    /** 503: nothing is wrong with the request, it may be sent again. */
    public static ProblemException unavailable(String detail) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "Service Unavailable", null, detail);
    }

    /** Adds a header to the answer, such as {@code Location} or {@code Retry-After}. */
    public ProblemException header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public List<InvalidParameter> invalidParameters() {
        return invalidParameters;
    }

    HttpHeaders headers() {
        return headers;
    }

    Problem problem() {
        var detail = getMessage() == null ? title : getMessage();
        return Problem.of(status.value(), title, type, detail, invalidParameters);
    }
}
