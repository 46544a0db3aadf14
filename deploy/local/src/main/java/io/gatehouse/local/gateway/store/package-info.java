/** What the gateway remembers: entities, their uniqueness and references, kept over restarts. */
@NullMarked
package io.gatehouse.local.gateway.store;

import org.jspecify.annotations.NullMarked;
