/** Wrongly knows the outbox. */
@NullMarked
package io.gatehouse.schemas.test.sample.tangled.consuming;

import org.jspecify.annotations.NullMarked;
