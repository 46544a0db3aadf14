package io.gatehouse.idpsync;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What this service opens sealed credentials with.
 *
 * @param openingKeys file with its private keys, a JWK set (RFC 7517, 5); several while a key is rotated
 */
@ConfigurationProperties("gatehouse.idp-sync")
record KeyProperties(Path openingKeys) {}
