package io.gatehouse.registration.bridge;

import io.gatehouse.registration.application.ClientCredentials;

/** What became of a request that needs a secret of a client. */
public sealed interface BridgeAnswer {
    /** The client is there; its secret is shown now and never again. */
    record Ready(BridgedClient client, ClientCredentials credentials) implements BridgeAnswer {}

    /** The identity provider has not answered yet; the same request again finds the same client. */
    record Pending(BridgedClient client) implements BridgeAnswer {}

    /** The identity provider refused; the same request again tries once more. */
    record Refused(BridgedClient client, String message) implements BridgeAnswer {}
}
