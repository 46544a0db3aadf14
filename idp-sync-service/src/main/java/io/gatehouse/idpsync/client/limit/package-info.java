/** Keeps calls to providers below their limits. */
@NullMarked
package io.gatehouse.idpsync.client.limit;

import org.jspecify.annotations.NullMarked;
