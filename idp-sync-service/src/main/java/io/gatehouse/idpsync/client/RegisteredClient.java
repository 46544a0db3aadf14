package io.gatehouse.idpsync.client;

/**
 * A client as the provider holds it.
 *
 * @param clientId OAuth client id (RFC 6749, 2.2)
 * @param reference how the provider's own API names the client
 * @param spec what the provider knows of it
 */
public record RegisteredClient(String clientId, String reference, ClientSpec spec) {}
