package io.gatehouse.idpsync.reconcile;

import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.RegisteredClient;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is to be done with the secrets of one client that may have several: one step per attempt, recorded before the next, so
 * that a process that ends in between leaves no secret that nobody knows of.
 */
final class SecretSteps {
    private final ClientSecrets secrets;
    private final RegisteredClient client;
    private final List<KnownSecret> known;
    private final Instant now;

    SecretSteps(ClientSecrets secrets, RegisteredClient client, List<KnownSecret> known, Instant now) {
        this.secrets = secrets;
        this.client = client;
        this.known = known;
        this.now = now;
    }

    /** Makes the next step; empty if there is none. */
    Optional<SyncOutcome> next(List<SecretRequest> requests) {
        return known.stream()
                .filter(secret -> secret.isDue(now))
                .findFirst()
                .map(this::remove)
                .or(() -> requests.stream().findFirst().map(this::serve));
    }

    private SyncOutcome serve(SecretRequest request) {
        return switch (request.kind()) {
            case ROTATION -> rotate(request);
            case CREDENTIAL -> add(request);
            case REVOCATION -> revoke(request);
        };
    }

    /** Both secrets work until the old one is retired, unless there is no room for both. */
    private SyncOutcome rotate(SecretRequest request) {
        var replaced = known.stream()
                .filter(secret -> secret.credentialId().equals(request.credentialId()) && !secret.isRetiring())
                .findFirst();
        if (isFull()) {
            var room = retiring().or(() -> replaced);
            return room.isPresent() ? remove(room.get()) : refuse(request);
        }
        return new SyncOutcome.SecretAdded(request, issue(), replaced.orElse(null));
    }

    private SyncOutcome add(SecretRequest request) {
        if (isFull()) {
            return retiring().map(this::remove).orElseGet(() -> refuse(request));
        }
        return new SyncOutcome.SecretAdded(request, issue(), null);
    }

    private SyncOutcome revoke(SecretRequest request) {
        var revoked = known.stream()
                .filter(secret -> secret.credentialId().equals(request.credentialId()))
                .toList();
        revoked.forEach(secret -> secrets.remove(client, secret.secretId()));
        return new SyncOutcome.SecretRevoked(request, client.clientId(), revoked);
    }

    private SyncOutcome remove(KnownSecret secret) {
        secrets.remove(client, secret.secretId());
        return new SyncOutcome.SecretRetired(secret);
    }

    private SyncOutcome refuse(SecretRequest request) {
        return new SyncOutcome.SecretRefused(
                request,
                "the identity provider keeps at most " + secrets.limit() + " secrets per client; revoke one first");
    }

    private IssuedClient issue() {
        var ids = known.stream().map(KnownSecret::secretId).collect(Collectors.toSet());
        var secret = secrets.add(client, ids);
        Objects.requireNonNull(secret.secretId(), "one of several secrets has an id");
        return new IssuedClient(client.clientId(), secret);
    }

    private boolean isFull() {
        return known.size() >= secrets.limit();
    }

    private Optional<KnownSecret> retiring() {
        return known.stream().filter(KnownSecret::isRetiring).findFirst();
    }
}
