package io.gatehouse.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys of this service.
 *
 * @param signingKeys file with a JWK set of private Ed25519 keys; the first one signs, all are published
 * @param openingKeys file with a JWK set of private EC keys; secrets of webhooks are sealed to the first one, all open them
 */
@ConfigurationProperties("gatehouse.audit")
record AuditProperties(Path signingKeys, Path openingKeys) {}
