/** What the integration tests of this service share. */
@NullMarked
package io.gatehouse.registration.test;

import org.jspecify.annotations.NullMarked;
