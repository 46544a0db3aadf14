/** What the database remembers of auth strategies. */
@NullMarked
package io.gatehouse.registration.authstrategy.store;

import org.jspecify.annotations.NullMarked;
