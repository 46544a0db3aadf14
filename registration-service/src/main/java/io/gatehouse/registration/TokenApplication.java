package io.gatehouse.registration;

import io.gatehouse.registration.accesstoken.ManageTokens;
import io.gatehouse.registration.accesstoken.command.TokenCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * The part of the service that makes bearer tokens, without its web server and without reading topics. Has the service's
 * settings and works on its database; carries no stereotype, so that the service itself does not find it; a token's event leaves with this process, or with the service when this one ends first.
 */
@EnableAutoConfiguration
@ComponentScan({"io.gatehouse.registration.accesstoken", "io.gatehouse.registration.transaction"})
class TokenApplication {
    private TokenApplication() {}

    /** Runs the command line and gives its exit code. */
    static int run(String... words) {
        try (var context = new Lazily()) {
            return new TokenCommand(System.out, System.err).run(words, context::tokens);
        } catch (RuntimeException e) {
            System.err.println("token: " + rootOf(e));
            return 1;
        }
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : rootOf(e.getCause());
    }

    /** Connects to the database when the words on the command line turned out to make sense. */
    private static final class Lazily implements AutoCloseable {
        private @Nullable ConfigurableApplicationContext context;

        ManageTokens tokens() {
            var started = new SpringApplicationBuilder(TokenApplication.class)
                    .web(WebApplicationType.NONE)
                    .logStartupInfo(false)
                    .run(
                            "--logging.threshold.console=off",
                            "--spring.cloud.function.definition=",
                            "--spring.flyway.connect-retries=0");
            context = started;
            return started.getBean(ManageTokens.class);
        }

        @Override
        public void close() {
            if (context != null) {
                context.close();
            }
        }
    }
}
