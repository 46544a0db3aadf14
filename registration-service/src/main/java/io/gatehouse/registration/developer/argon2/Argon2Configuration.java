package io.gatehouse.registration.developer.argon2;

import io.gatehouse.registration.developer.Passwords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Argon2Configuration {
    @Bean
    Passwords passwords() {
        return new Argon2Passwords();
    }
}
