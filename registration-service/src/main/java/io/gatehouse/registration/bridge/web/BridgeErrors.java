package io.gatehouse.registration.bridge.web;

import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Says what went wrong as the bridge contract has it: 400 for everything that the caller can do something about, also for a
 * client that is not there, since the contract declares no other status; 409 and 503 belong to our extensions.
 */
abstract class BridgeErrors {
    @ExceptionHandler
    ResponseEntity<BridgeError> invalid(ProblemException e) {
        var text = e.invalidParameters().isEmpty()
                ? String.valueOf(e.getMessage())
                : e.invalidParameters().stream().map(InvalidParameter::reason).collect(Collectors.joining("; "));
        return answer(e.status(), "invalid_request", text);
    }

    @ExceptionHandler
    ResponseEntity<BridgeError> refused(RefusedException e) {
        return switch (e.kind()) {
            case CONFLICT -> answer(HttpStatus.CONFLICT, "conflict", text(e));
            case NOT_FOUND -> answer(HttpStatus.BAD_REQUEST, "not_found", "There is no such client or secret (404)");
            case INVALID, FORBIDDEN, GONE -> answer(HttpStatus.BAD_REQUEST, "invalid_request", text(e));
        };
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, HttpMediaTypeNotSupportedException.class})
    ResponseEntity<BridgeError> unreadable(Exception e) {
        return answer(HttpStatus.BAD_REQUEST, "invalid_request", "The body must be a JSON object (application/json)");
    }

    /** The provider's words, without secrets. */
    static ResponseEntity<Object> refusedByProvider(String message) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new BridgeError("identity_provider_refused", message));
    }

    static ResponseEntity<Object> pending() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(
                        new BridgeError(
                                "identity_provider_silent",
                                "The identity provider has not answered yet; send the same request again to get the same client"));
    }

    private static String text(RefusedException e) {
        return e.reasons().stream().map(Reason::text).distinct().collect(Collectors.joining("; "));
    }

    private static ResponseEntity<BridgeError> answer(HttpStatus status, String error, String description) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new BridgeError(error, description));
    }
}
