/** Units and their state in PostgreSQL. */
@NullMarked
package io.gatehouse.gatewayconfig.sync.store;

import org.jspecify.annotations.NullMarked;
