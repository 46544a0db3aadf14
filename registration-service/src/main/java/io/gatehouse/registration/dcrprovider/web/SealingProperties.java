package io.gatehouse.registration.dcrprovider.web;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * To whom secrets of identity providers are sealed.
 *
 * @param idpSync file with the public keys of idp-sync-service, a JWK set (RFC 7517), of which the first is used
 */
@ConfigurationProperties("gatehouse.registration.sealing")
record SealingProperties(Path idpSync) {}
