package io.gatehouse.idpsync.client.bridge;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.http.ProviderAnswer;
import io.gatehouse.idpsync.registration.Creation;
import io.gatehouse.idpsync.registration.LostRegistrations;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The clients that a bridge was asked to make, and what it was told of each. */
final class BridgeClients {
    private final BridgeApi api;
    private final BridgeTraits traits;
    private final BridgeBodies bodies;
    private final Registrations memory;
    private final Creation creation;

    BridgeClients(BridgeApi api, BridgeTraits traits, ProviderAccess access, LostRegistrations lost) {
        this.api = api;
        this.traits = traits;
        this.bodies = new BridgeBodies(access.settings().providerId(), traits.knowsApplications());
        this.memory = access.registrations();
        this.creation = new Creation(access, lost);
    }

    /**
     * A client that was made.
     *
     * @param clientId OAuth client id
     * @param told what the bridge was told last
     */
    record Told(String clientId, ClientSpec told) {}

    Optional<Told> find(String applicationId) {
        return memory.find(applicationId)
                .filter(client -> client.clientId() != null)
                .map(client ->
                        new Told(Objects.requireNonNull(client.clientId()), Objects.requireNonNull(client.spec())));
    }

    /** What the bridge was told of a client that is there. */
    ClientSpec known(String applicationId, String clientId) {
        return find(applicationId)
                .filter(client -> client.clientId().equals(clientId))
                .map(Told::told)
                .orElseThrow(() -> new IdpUnavailableException(
                        404, "the client of application " + applicationId + " is gone", null));
    }

    /** Makes a client, and tells of what its creation has no place for. What was begun before is sent again as it was, since a key goes with one request only. */
    IssuedClient create(ClientSpec wanted) {
        var applicationId = wanted.applicationId();
        var begun = creation.begun(applicationId);
        if (begun.isPresent() && !traits.knowsApplications()) {
            creation.reportLoss(applicationId);
        }
        var told = begun.map(Registration::spec).orElse(wanted);
        var answer = creation.make(
                applicationId,
                new Registration(null, null, null, told),
                () -> api.create(bodies.client(told), applicationId),
                BridgeClients::isRefusal);
        if (!answer.succeeded()) {
            throw BridgeAnswers.failure(answer, "create client");
        }
        var clientId = BridgeAnswers.required(answer, "client_id");
        var secret = BridgeAnswers.secret(answer);
        keep(clientId, BridgeSpecs.registered(told, Set.of()));
        tell(clientId, wanted);
        return new IssuedClient(clientId, secret);
    }

    /** Tells of each difference; what was told is remembered at once, and not told again. */
    void tell(String clientId, ClientSpec wanted) {
        var told = known(wanted.applicationId(), clientId);
        if (!traits.hearsEvents()) {
            return;
        }
        for (var event : BridgeEvent.between(clientId, told, wanted, bodies)) {
            var answer = api.tell(clientId, event.body());
            if (!answer.succeeded()) {
                throw BridgeAnswers.failure(answer, "event " + event.body().get("event_type"));
            }
            keep(clientId, event.told());
        }
    }

    void delete(RegisteredClient client) {
        var applicationId = client.spec().applicationId();
        if (find(applicationId).isEmpty()) {
            return;
        }
        var answer = api.delete(client.clientId());
        if (!answer.succeeded() && !BridgeAnswers.saysGone(answer)) {
            throw BridgeAnswers.failure(answer, "delete client");
        }
        memory.forget(applicationId);
    }

    private void keep(String clientId, ClientSpec told) {
        memory.keep(told.applicationId(), new Registration(clientId, clientId, null, told));
    }

    /** Behind a failure that passes, a client may have been made all the same. */
    private static boolean isRefusal(ProviderAnswer answer) {
        return answer.status() >= 400
                && answer.status() < 500
                && answer.status() != 408
                && !BridgeAnswers.saysUnavailable(answer);
    }
}
