/** Catalog events of API products and versions. */
@NullMarked
package io.gatehouse.registration.apiproduct.messaging;

import org.jspecify.annotations.NullMarked;
