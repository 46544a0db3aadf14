package io.gatehouse.registration.application;

import io.gatehouse.schemas.sealed.Secret;

/** The credentials of an OAuth client, shown once. */
public record ClientCredentials(String clientId, Secret secret) {}
