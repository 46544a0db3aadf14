package io.gatehouse.audit;

import io.gatehouse.audit.signing.JsonWebKeys;
import io.gatehouse.audit.signing.SigningKeys;
import io.gatehouse.schemas.sealed.OpeningKeys;
import io.gatehouse.schemas.sealed.SealingKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
class KeyConfiguration {
    @Bean
    SigningKeys signingKeys(AuditProperties properties) {
        return JsonWebKeys.signingKeys(properties.signingKeys());
    }

    @Bean
    OpeningKeys openingKeys(AuditProperties properties) {
        return OpeningKeys.ofFile(properties.openingKeys());
    }

    /** Seals to ourselves: what is in the database opens only with the file. */
    @Bean
    SealingKey sealingKey(AuditProperties properties) {
        return SealingKey.ofFile(properties.openingKeys());
    }
}
