package io.gatehouse.registration.bridge.web;

import io.gatehouse.registration.bridge.BridgeSecrets;
import io.gatehouse.registration.bridge.BridgeSecrets.Outcome;
import io.gatehouse.registration.bridge.BridgedSecret;
import io.gatehouse.registration.refusal.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The secrets of a bridged client, as Konnect asks for them where {@code allow_multiple_credentials} is on. */
@RestController
@RequestMapping("/dcr/{providerId}/{clientId}/secrets")
class BridgeSecretController extends BridgeErrors {
    /** A secret of a client, without its value. */
    record SecretEntry(UUID secretId, String clientId, String status, Instant createdAt) {}

    /** All secrets of a client. */
    record SecretsView(List<SecretEntry> secrets) {}

    /** A new secret, shown once; by no log. */
    record CreatedSecretView(UUID secretId, String clientId, String clientSecret, Instant createdAt) {
        @Override
        public String toString() {
            return "CreatedSecretView[secretId=" + secretId + "]";
        }
    }

    private final BridgeSecrets secrets;

    BridgeSecretController(BridgeSecrets secrets) {
        this.secrets = secrets;
    }

    @GetMapping
    SecretsView list(@PathVariable UUID providerId, @PathVariable String clientId) {
        return new SecretsView(secrets.list(providerId, clientId).stream()
                .map(secret -> entry(secret, clientId))
                .toList());
    }

    private static SecretEntry entry(BridgedSecret secret, String clientId) {
        return new SecretEntry(secret.id(), clientId, "ACTIVE", secret.createdAt());
    }

    @PostMapping
    ResponseEntity<Object> add(@PathVariable UUID providerId, @PathVariable String clientId) {
        return switch (secrets.issue(providerId, clientId)) {
            case Outcome.Issued(var secret, var made) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new CreatedSecretView(
                                secret.id(), made.clientId(), made.secret().reveal(), secret.createdAt()));
            case Outcome.Pending pending -> pending();
            case Outcome.Refused refused -> refusedByProvider(refused.message());
        };
    }

    @DeleteMapping("/{secretId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID providerId, @PathVariable String clientId, @PathVariable String secretId) {
        secrets.revoke(providerId, clientId, id(secretId));
    }

    private static UUID id(String secretId) {
        try {
            return UUID.fromString(secretId);
        } catch (IllegalArgumentException e) {
            throw RefusedException.notFound("secret");
        }
    }
}
