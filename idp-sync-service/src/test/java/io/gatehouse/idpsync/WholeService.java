package io.gatehouse.idpsync;

import io.gatehouse.schemas.test.ServiceContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The service inside this JVM, with real broker, database and registry; one for all tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gatehouse.idp-sync.calls.timeout=2s", "gatehouse.idp-sync.drift.pace=0s"})
@ContextConfiguration(initializers = ServiceContext.class)
public @interface WholeService {}
