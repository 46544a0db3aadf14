package io.gatehouse.idpsync;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts idp-sync-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdpSyncApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(IdpSyncApplication.class, arguments);
    }
}
