package io.gatehouse.idpsync.registration;

import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.http.ProviderAnswer;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one server is asked to register clients and to manage them: with which tokens. Each method throws what the port does
 * when no answer came; each answer is the server's, whatever its status.
 */
public interface Registrar {
    /** What the server says of itself. */
    ServerMetadata server();

    /** Obtains what it takes to register a client; applied to its metadata, registers it (RFC 7591, 3.1). */
    Function<ObjectNode, ProviderAnswer> toRegister();

    /** Reads a client (RFC 7592, 2.1). */
    ProviderAnswer read(Registration client);

    /** Replaces a client's metadata (RFC 7592, 2.2). */
    ProviderAnswer replace(Registration client, ObjectNode metadata);

    /** Asks for a new secret in the way in which such a server may give one; others leave the secret as it is. */
    ProviderAnswer renewSecret(Registration client, ObjectNode metadata);

    /** Removes a client (RFC 7592, 2.3). */
    ProviderAnswer remove(Registration client);

    /** What stands in the way of calling it, besides what {@link #server} says; one sentence for each. */
    List<String> check();
}
