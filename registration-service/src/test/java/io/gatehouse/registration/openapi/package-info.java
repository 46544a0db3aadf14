/** Holds the service to its own OpenAPI documents. */
@NullMarked
package io.gatehouse.registration.openapi;

import org.jspecify.annotations.NullMarked;
