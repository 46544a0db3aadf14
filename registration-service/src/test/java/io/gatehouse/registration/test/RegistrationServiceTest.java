package io.gatehouse.registration.test;

import io.gatehouse.schemas.test.ServiceContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole service with real broker, database, registry, mail server and token issuer; one for all integration tests of the module. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gatehouse.registration.wait=4s",
            "gatehouse.registration.throttle.window=1d", // no place comes back while a slow test runs
            "gatehouse.registration.sso.allow-private-networks=true",
            "gatehouse.registration.public-url=http://localhost:8000/",
            "gatehouse.registration.sessions.overlap=0s"
        })
@ContextConfiguration(initializers = {ServiceContext.class, MailServer.class, TokenIssuer.class, LogLines.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RegistrationServiceTest {}
