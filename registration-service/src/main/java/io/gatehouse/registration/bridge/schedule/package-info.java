/** Work for bridged clients that is done from time to time. */
@NullMarked
package io.gatehouse.registration.bridge.schedule;

import org.jspecify.annotations.NullMarked;
