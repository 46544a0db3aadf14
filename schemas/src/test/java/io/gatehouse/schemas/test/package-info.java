/** Real parts for tests, shared by all services: broker, database, registry, settings, and the rules of the architecture. */
@NullMarked
package io.gatehouse.schemas.test;

import org.jspecify.annotations.NullMarked;
