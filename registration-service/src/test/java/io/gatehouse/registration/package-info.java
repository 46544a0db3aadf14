/** What tests of the whole service share. */
@NullMarked
package io.gatehouse.registration;

import org.jspecify.annotations.NullMarked;
