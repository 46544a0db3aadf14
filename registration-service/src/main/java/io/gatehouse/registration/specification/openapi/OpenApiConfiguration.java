package io.gatehouse.registration.specification.openapi;

import io.gatehouse.registration.specification.OpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    @Bean
    OpenApi openApi() {
        return new YamlOpenApi();
    }
}
