/** An adapter of the broken feature. */
@NullMarked
package io.gatehouse.schemas.test.sample.broken.feature.web;

import org.jspecify.annotations.NullMarked;
