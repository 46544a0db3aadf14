package io.gatehouse.audit.destination.web;

import io.gatehouse.audit.destination.RotateSecret;
import io.gatehouse.schemas.http.ProblemException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The secrets with which a destination verifies webhooks; ours, since Konnect has none. */
@RestController
@RequestMapping({
    "/v2/audit-log-destinations/{auditLogDestinationId}/signing-secret",
    "/v3/audit-log-destinations/{auditLogDestinationId}/signing-secret"
})
class SigningSecretController {
    private final RotateSecret rotateSecret;

    SigningSecretController(RotateSecret rotateSecret) {
        this.rotateSecret = rotateSecret;
    }

    /** Makes the first secret or replaces the one that there is. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SigningSecretView rotate(@PathVariable UUID auditLogDestinationId) {
        return rotateSecret
                .rotate(auditLogDestinationId)
                .map(SigningSecretView::of)
                .orElseThrow(ProblemException::notFound);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID auditLogDestinationId) {
        if (!rotateSecret.remove(auditLogDestinationId)) {
            throw ProblemException.notFound();
        }
    }
}
