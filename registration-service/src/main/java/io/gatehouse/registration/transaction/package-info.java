/** One transaction around a use case. */
@NullMarked
package io.gatehouse.registration.transaction;

import org.jspecify.annotations.NullMarked;
