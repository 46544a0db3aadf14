/** Facts in PostgreSQL, and which units each of them concerns. */
@NullMarked
package io.gatehouse.gatewayconfig.wanted.store;

import org.jspecify.annotations.NullMarked;
