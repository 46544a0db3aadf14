/** A feature that keeps the rules. */
@NullMarked
package io.gatehouse.schemas.test.sample.sound.feature;

import org.jspecify.annotations.NullMarked;
