/** Serves the OpenAPI documents and a page to read them. */
@NullMarked
package io.gatehouse.registration.reference.web;

import org.jspecify.annotations.NullMarked;
