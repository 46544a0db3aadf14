/** Specifications of API product versions: their OpenAPI documents and the operations in them. */
@NullMarked
package io.gatehouse.registration.specification;

import org.jspecify.annotations.NullMarked;
