package io.gatehouse.idpsync.client.azuread;

import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.schemas.sealed.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;

/**
 * The secrets of applications, which Entra chooses and shows once. One that does not work yet is remembered, sealed, until it
 * does; the next attempt goes on with it instead of making another, which would have to be waited for as well.
 */
final class EntraSecrets implements ClientSecrets {
    /** Display name of secrets made here; others are their makers'. */
    static final String NAME = "gatehouse";

    /** Entra documents no limit; a list that long is nobody's wish. */
    private static final int LIMIT = 20;

    private static final TypeReference<EntraApplication> APPLICATION = new TypeReference<>() {};
    private static final TypeReference<EntraApplication.Password> PASSWORD = new TypeReference<>() {};

    private final GraphApi graph;
    private final SecretProbe probe;
    private final Registrations memory;

    EntraSecrets(GraphApi graph, SecretProbe probe, Registrations memory) {
        this.graph = graph;
        this.probe = probe;
        this.memory = memory;
    }

    @Override
    public int limit() {
        return LIMIT;
    }

    @Override
    public IssuedSecret add(RegisteredClient client, Set<String> known) {
        var applicationId = client.spec().applicationId();
        var present = passwords(client);
        var waiting = memory.find(applicationId).flatMap(note -> waiting(note, client, present, known));
        present.stream()
                .map(EntraApplication.Password::id)
                .filter(id -> !known.contains(id) && waiting.stream().noneMatch(secret -> id.equals(secret.secretId())))
                .forEach(id -> remove(client, id));
        var secret = waiting.orElseGet(() -> make(client));
        probe.await(client.clientId(), secret.value());
        memory.forget(applicationId);
        return secret;
    }

    @Override
    public void remove(RegisteredClient client, String secretId) {
        var answer = graph.removePassword(client.reference(), secretId);
        var gone = answer.status() == 400 && answer.body().contains("No password credential found");
        if (answer.status() != 204 && !gone) {
            throw GraphApi.failure(answer, "remove secret");
        }
    }

    private List<EntraApplication.Password> passwords(RegisteredClient client) {
        var answer = graph.read(client.reference());
        if (!answer.succeeded()) {
            throw GraphApi.failure(answer, "list secrets");
        }
        return answer.as(APPLICATION).ownPasswords();
    }

    /** The secret of a note, if it is there and nobody knows it. */
    private static Optional<IssuedSecret> waiting(
            Registration note, RegisteredClient client, List<EntraApplication.Password> present, Set<String> known) {
        return present.stream()
                .filter(password -> client.clientId().equals(note.clientId())
                        && password.id().equals(note.reference())
                        && !known.contains(password.id()))
                .findFirst()
                .flatMap(password -> Optional.ofNullable(note.token())
                        .map(value -> new IssuedSecret(value, password.endDateTime(), password.id())));
    }

    private IssuedSecret make(RegisteredClient client) {
        var answer = graph.addPassword(client.reference(), NAME);
        if (!answer.succeeded()) {
            throw GraphApi.failure(answer, "add secret");
        }
        var made = answer.as(PASSWORD);
        if (made.secretText() == null || made.keyId() == null) {
            throw new IdpUnavailableException(answer.status(), "Entra answered no secret", null);
        }
        var value = new Secret(made.secretText());
        memory.keep(client.spec().applicationId(), new Registration(client.clientId(), made.keyId(), value, null));
        return new IssuedSecret(value, made.endDateTime(), made.keyId());
    }
}
