/** What is known of units, for tests that put the parts together without the whole service. */
@NullMarked
package io.gatehouse.gatewayconfig.wanted.store;

import org.jspecify.annotations.NullMarked;
