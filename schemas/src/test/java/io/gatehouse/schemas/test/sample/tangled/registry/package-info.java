/** Speaks to a registry, and wrongly knows Spring. */
@NullMarked
package io.gatehouse.schemas.test.sample.tangled.registry;

import org.jspecify.annotations.NullMarked;
