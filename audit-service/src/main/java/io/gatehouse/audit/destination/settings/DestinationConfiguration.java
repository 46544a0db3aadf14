package io.gatehouse.audit.destination.settings;

import io.gatehouse.audit.destination.DestinationForm;
import io.gatehouse.audit.destination.Destinations;
import io.gatehouse.audit.destination.RotateSecret;
import io.gatehouse.audit.destination.SettingRules;
import io.gatehouse.schemas.sealed.SealingKey;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class DestinationConfiguration {
    @Bean
    SettingRules settingRules(WebhookProperties properties) {
        return new SettingRules(properties.allowPlainHttp());
    }

    @Bean
    DestinationForm destinationForm(SettingRules rules, SealingKey sealingKey) {
        return new DestinationForm(rules, sealingKey);
    }

    @Bean
    RotateSecret rotateSecret(
            Destinations destinations, SealingKey sealingKey, WebhookProperties properties, Clock clock) {
        return new RotateSecret(destinations, sealingKey, properties.secretOverlap(), clock);
    }
}
