/** Work for developers' accounts that is done from time to time. */
@NullMarked
package io.gatehouse.registration.developer.schedule;

import org.jspecify.annotations.NullMarked;
