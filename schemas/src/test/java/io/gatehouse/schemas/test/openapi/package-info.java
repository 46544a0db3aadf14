/** Holds a service to its own OpenAPI documents, and those to the ones that Kong publishes. */
@NullMarked
package io.gatehouse.schemas.test.openapi;

import org.jspecify.annotations.NullMarked;
