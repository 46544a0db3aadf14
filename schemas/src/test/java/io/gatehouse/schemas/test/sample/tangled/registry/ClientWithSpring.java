package io.gatehouse.schemas.test.sample.tangled.registry;

import org.springframework.context.ApplicationContext;

/** A client that producers without Spring cannot use. */
public interface ClientWithSpring {
    void ask(ApplicationContext context);
}
