/** Reads OpenAPI documents, written as YAML or JSON. */
@NullMarked
package io.gatehouse.registration.specification.openapi;

import org.jspecify.annotations.NullMarked;
