package io.gatehouse.gatewayconfig;

import io.gatehouse.gatewayconfig.plan.PlanUnit;
import io.gatehouse.gatewayconfig.plan.UnitFacts;
import io.gatehouse.schemas.sealed.OpeningKeys;
import io.gatehouse.schemas.sealed.SealingKey;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeyProperties.class, PlanProperties.class})
class PlanConfiguration {
    /** Seals to this service itself what came to it readable. */
    @Bean
    SealingKey ownSealingKey(KeyProperties properties) {
        return SealingKey.ofFile(properties.openingKeys());
    }

    @Bean
    PlanUnit planUnit(UnitFacts facts, KeyProperties properties, PlanProperties planning, Clock clock) {
        var keys = OpeningKeys.ofFile(properties.openingKeys());
        return new PlanUnit(facts, key -> new Secret(keys.open(key)), planning.withoutStrategy(), clock);
    }
}
