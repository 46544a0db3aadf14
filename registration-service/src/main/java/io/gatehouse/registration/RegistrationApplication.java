package io.gatehouse.registration;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Front door and source of truth: the management API, the portal client API, and the registrations behind them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RegistrationApplication {
    /** Starts the service or, with {@code token …}, the command about bearer tokens. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("token")) {
            System.exit(TokenApplication.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(RegistrationApplication.class, args);
    }
}
