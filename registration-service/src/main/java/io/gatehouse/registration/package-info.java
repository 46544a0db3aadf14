/** The registration service. */
@NullMarked
package io.gatehouse.registration;

import org.jspecify.annotations.NullMarked;
