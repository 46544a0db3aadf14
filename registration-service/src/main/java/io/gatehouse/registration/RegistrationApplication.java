package io.gatehouse.registration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Front door and source of truth: the management API, the portal client API, and the registrations behind them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RegistrationApplication {
    public static void main(String[] args) {
        SpringApplication.run(RegistrationApplication.class, args);
    }
}
