/** Units in a database, for tests that put the parts together without the whole service. */
@NullMarked
package io.gatehouse.gatewayconfig.sync.store;

import org.jspecify.annotations.NullMarked;
