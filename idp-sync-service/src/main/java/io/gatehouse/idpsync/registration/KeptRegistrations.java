package io.gatehouse.idpsync.registration;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.http.ProviderAnswer;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls for the clients of one server. What an answer says of token and address is kept before anything else is done, since
 * the token before may be void from then on (RFC 7592, 2.1 and 2.2).
 */
final class KeptRegistrations {
    private final Registrar registrar;
    private final Registrations memory;
    private final Creation creation;

    /** Servers are to ignore what they do not know (RFC 7591, 2); Keycloak refuses it. */
    private volatile boolean takesStamps = true;

    KeptRegistrations(Registrar registrar, ProviderAccess access, LostRegistrations lost) {
        this.registrar = registrar;
        this.memory = access.registrations();
        this.creation = new Creation(access, lost);
    }

    /** What is remembered of a client that was made for certain. */
    Optional<Registration> find(String applicationId) {
        return memory.find(applicationId).filter(client -> client.clientId() != null);
    }

    /** Makes a client. Until the answer is there, a note says that it may or may not have been made. */
    ClientInformation register(ClientSpec wanted) {
        var applicationId = wanted.applicationId();
        var registration = registrar.toRegister();
        creation.begun(applicationId).ifPresent(begun -> creation.reportLoss(applicationId));
        var answer = register(wanted, registration);
        if (takesStamps && RegistrationFailure.namesStamp(answer)) {
            takesStamps = false;
            answer = register(wanted, registrar.toRegister());
        }
        if (!answer.succeeded()) {
            throw answer.failure("register client");
        }
        var client = ClientInformation.of(answer);
        memory.keep(applicationId, client.remembered(null, ClientMetadata.storable(wanted)));
        return client;
    }

    /** The client as the server shows it; empty only if the server says that there is none. */
    Optional<ClientInformation> read(String applicationId, Registration client) {
        var answer = registrar.read(client);
        var removed = client.spec() == null && answer.status() == 401;
        if (removed || RegistrationFailure.saysGone(answer)) {
            memory.forget(applicationId);
            return Optional.empty();
        }
        return Optional.of(kept(applicationId, client, client.spec(), answer, "read client"));
    }

    /** Changes a client that was just read. */
    ClientInformation replace(ClientSpec wanted, ClientInformation present) {
        var client = remembered(wanted.applicationId());
        var answer = registrar.replace(client, changed(wanted, present));
        if (takesStamps && RegistrationFailure.namesStamp(answer)) {
            takesStamps = false;
            answer = registrar.replace(client, changed(wanted, present));
        }
        return kept(wanted.applicationId(), client, ClientMetadata.storable(wanted), answer, "update client");
    }

    /** Asks for a new secret of a client that was just read; the answer may show the one before. */
    ClientInformation renewSecret(String applicationId, ClientInformation present) {
        var client = remembered(applicationId);
        var answer = registrar.renewSecret(client, ClientMetadata.unchanged(present.metadata()));
        return kept(applicationId, client, client.spec(), answer, "renew secret");
    }

    /** Removes a client. That this was begun is noted first: once it is gone its token is void, and 401 the answer. */
    void remove(String applicationId, Registration client) {
        memory.keep(applicationId, new Registration(client.clientId(), client.reference(), client.token(), null));
        var answer = registrar.remove(client);
        if (answer.status() != 204 && !RegistrationFailure.saysGone(answer)) {
            throw RegistrationFailure.of(answer, "delete client", client);
        }
        memory.forget(applicationId);
    }

    private ProviderAnswer register(ClientSpec wanted, Function<ObjectNode, ProviderAnswer> registration) {
        var metadata = ClientMetadata.of(wanted, registrar.server(), takesStamps);
        return creation.make(
                wanted.applicationId(),
                Registration.BEGUN,
                () -> registration.apply(metadata),
                KeptRegistrations::isRefusal);
    }

    private ObjectNode changed(ClientSpec wanted, ClientInformation present) {
        return ClientMetadata.changed(present.metadata(), wanted, registrar.server(), takesStamps);
    }

    private Registration remembered(String applicationId) {
        return find(applicationId).orElseThrow(() -> RegistrationFailure.gone(applicationId));
    }

    private ClientInformation kept(
            String applicationId,
            Registration before,
            @Nullable ClientSpec told,
            ProviderAnswer answer,
            String operation) {
        if (!answer.succeeded()) {
            throw RegistrationFailure.of(answer, operation, before);
        }
        var client = ClientInformation.of(answer);
        memory.keep(applicationId, client.remembered(before, told));
        return client;
    }

    /** Whether no client can have been made. */
    private static boolean isRefusal(ProviderAnswer answer) {
        return answer.status() >= 400 && answer.status() < 500 && answer.status() != 408;
    }
}
