/** Ways in which applications prove at the gateway who they are. */
@NullMarked
package io.gatehouse.registration.authstrategy;

import org.jspecify.annotations.NullMarked;
