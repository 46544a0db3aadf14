/** A feature that breaks the rules of the architecture, so that each rule is seen to fail. */
@NullMarked
package io.gatehouse.schemas.test.sample.broken.feature;

import org.jspecify.annotations.NullMarked;
