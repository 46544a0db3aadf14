package io.gatehouse.idpsync.client;

/**
 * A new client with its secret.
 *
 * @param clientId OAuth client id (RFC 6749, 2.2)
 * @param secret its only valid secret
 */
public record IssuedClient(String clientId, IssuedSecret secret) {}
