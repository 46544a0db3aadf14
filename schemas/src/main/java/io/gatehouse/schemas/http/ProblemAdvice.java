package io.gatehouse.schemas.http;

import io.gatehouse.schemas.registry.RegistryUnavailableException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers whatever goes wrong in a controller as a problem in Konnect's shape. Never shows an exception's own text. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException e) {
        return answer(e);
    }

    /** The database or the schema registry is away or busy: nothing is wrong with the request. */
    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        RegistryUnavailableException.class
    })
    ResponseEntity<Object> unavailable(Exception e) {
        log.atWarn().setCause(e).log("service unavailable");
        return answer(ProblemException.unavailable("The service cannot keep changes at the moment, please try again")
                .header(HttpHeaders.RETRY_AFTER, "1"));
    }

    /** Two requests wanted the same at once, and the other one has it. */
    @ExceptionHandler
    ResponseEntity<Object> taken(DuplicateKeyException e) {
        log.atInfo().log("conflict of concurrent requests");
        return answer(ProblemException.conflict("Something with the same name or id exists already"));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e) {
        log.atError().setCause(e).log("request failed");
        return answer(ProblemException.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "Internal Server Error", null, "An unexpected error occurred"));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ProblemException.badRequest(List.of(UnreadableBody.explain(e))));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ProblemException.badRequest(ViolatedConstraints.of(e.getBindingResult())));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ProblemException.badRequest(ViolatedConstraints.of(e)));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var missing = InvalidParameter.required(e.getParameterName()).in("query");
        return answer(ProblemException.badRequest(List.of(missing)));
    }

    /** A parameter that cannot be read, an id that is no UUID among them. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(e instanceof MethodArgumentTypeMismatchException mismatch)) {
            return handleExceptionInternal(e, null, headers, status, request);
        }
        var place = mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ? "path" : "query";
        var invalid = UnreadableBody.wrongType(mismatch.getName(), mismatch.getRequiredType());
        return answer(ProblemException.badRequest(List.of(invalid.in(place))));
    }

    /** Everything that Spring MVC itself refuses, such as an unknown path, method or content type. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        var status = HttpStatus.valueOf(code.value());
        if (status.is5xxServerError()) {
            log.atError().setCause(e).log("request failed");
        }
        var problem = ProblemException.of(status, status.getReasonPhrase(), null, status.getReasonPhrase());
        headers.forEach((name, values) -> values.forEach(value -> problem.header(name, value)));
        return answer(problem);
    }

    private static ResponseEntity<Object> answer(ProblemException e) {
        return ResponseEntity.status(e.status())
                .headers(e.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(e.problem());
    }
}
