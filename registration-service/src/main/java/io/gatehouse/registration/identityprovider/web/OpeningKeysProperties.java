package io.gatehouse.registration.identityprovider.web;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What this service opens its own secrets with.
 *
 * @param openingKeys file with private keys, a JWK set (RFC 7517); the first seals, all open
 */
@ConfigurationProperties("gatehouse.registration")
record OpeningKeysProperties(Path openingKeys) {}
