package io.gatehouse.registration.test;

import io.gatehouse.schemas.test.TestIssuer;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The issuer whose JWTs the service takes; roles stand in {@code roles}, named as they are here. */
public final class TokenIssuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final TestIssuer ISSUER = new TestIssuer();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = Map.<String, Object>of(
                "gatehouse.access.jwt.issuer", ISSUER.url(), "gatehouse.access.jwt.audience", TestIssuer.AUDIENCE);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("issuer", settings));
    }
}
