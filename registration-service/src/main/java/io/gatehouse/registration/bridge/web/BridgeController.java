package io.gatehouse.registration.bridge.web;

import io.gatehouse.registration.bridge.BridgeAnswer;
import io.gatehouse.registration.bridge.BridgeClient;
import io.gatehouse.registration.bridge.ChangeBridgedClient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The HTTP DCR bridge, as Konnect calls it for a provider of type {@code http}. Bodies of requests that need none are not read,
 * since callers differ in what they send.
 */
@RestController
@RequestMapping("/dcr/{providerId}")
class BridgeController extends BridgeErrors {
    private static final Logger log = LoggerFactory.getLogger(BridgeController.class);

    /** A client with its secret, shown once; by no log. */
    record CreatedView(String clientId, String clientSecret, Instant clientIdIssuedAt) {
        @Override
        public String toString() {
            return "CreatedView[clientId=" + clientId + "]";
        }
    }

    /** The same for a client that was there before. */
    record SecretView(String clientId, String clientSecret) {
        @Override
        public String toString() {
            return "SecretView[clientId=" + clientId + "]";
        }
    }

    private final BridgeClient bridge;
    private final ChangeBridgedClient change;

    BridgeController(BridgeClient bridge, ChangeBridgedClient change) {
        this.bridge = bridge;
        this.change = change;
    }

    @PostMapping({"", "/"})
    ResponseEntity<Object> create(
            @PathVariable UUID providerId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody JsonNode body) {
        var answer = bridge.create(BridgeForms.created(providerId, body, idempotencyKey));
        return switch (answer) {
            case BridgeAnswer.Ready(var client, var made) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new CreatedView(made.clientId(), made.secret().reveal(), client.createdAt()));
            case BridgeAnswer.Pending pending -> pending();
            case BridgeAnswer.Refused refused -> refusedByProvider(refused.message());
        };
    }

    @DeleteMapping("/{clientId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID providerId, @PathVariable String clientId) {
        change.delete(providerId, clientId);
    }

    @PostMapping("/{clientId}/new-secret")
    ResponseEntity<Object> rotate(@PathVariable UUID providerId, @PathVariable String clientId) {
        return switch (bridge.rotate(providerId, clientId)) {
            case BridgeAnswer.Ready(var client, var made) ->
                ResponseEntity.ok(new SecretView(made.clientId(), made.secret().reveal()));
            case BridgeAnswer.Pending pending -> pending();
            case BridgeAnswer.Refused refused -> refusedByProvider(refused.message());
        };
    }

    /** Registrations are the caller's business: they change nothing about the client. */
    @PostMapping("/{clientId}/event-hook")
    void hear(@PathVariable UUID providerId, @PathVariable String clientId, @RequestBody JsonNode body) {
        var client = change.find(providerId, clientId);
        var event = BridgeForms.event(clientId, body);
        var update = event.update();
        if (update != null) {
            change.change(providerId, clientId, update.name(), update.description(), update.redirectUris());
        }
        log.atInfo()
                .addKeyValue("applicationId", client.applicationId())
                .addKeyValue("event", event.type())
                .log("event of a bridged client");
    }
}
