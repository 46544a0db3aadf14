/** Catalog events of auth strategies. */
@NullMarked
package io.gatehouse.registration.authstrategy.messaging;

import org.jspecify.annotations.NullMarked;
