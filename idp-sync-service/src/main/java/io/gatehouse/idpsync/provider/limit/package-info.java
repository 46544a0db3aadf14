/** Keeps calls to providers below their limits. */
@NullMarked
package io.gatehouse.idpsync.provider.limit;

import org.jspecify.annotations.NullMarked;
