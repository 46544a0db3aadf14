/** An adapter that keeps the rules. */
@NullMarked
package io.gatehouse.schemas.test.sample.sound.feature.web;

import org.jspecify.annotations.NullMarked;
