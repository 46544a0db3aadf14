package io.gatehouse.gatewayconfig;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys of this service.
 *
 * @param openingKeys file with a JWK set of private EC keys that open sealed API keys and secrets of strategies; the first seals
 */
@ConfigurationProperties("gatehouse.gateway-config")
record KeyProperties(Path openingKeys) {}
