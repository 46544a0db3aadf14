/** Another adapter of the broken feature. */
@NullMarked
package io.gatehouse.schemas.test.sample.broken.feature.store;

import org.jspecify.annotations.NullMarked;
