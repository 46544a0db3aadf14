/** Wrongly knows how records are consumed. */
@NullMarked
package io.gatehouse.schemas.test.sample.tangled.outbox;

import org.jspecify.annotations.NullMarked;
