package io.gatehouse.gatewayconfig;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class GatewayConfigApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(GatewayConfigApplication.class, arguments);
    }
}
