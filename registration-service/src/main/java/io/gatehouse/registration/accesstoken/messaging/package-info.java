/** Bearer tokens on {@code registration.catalog-events.v1}. */
@NullMarked
package io.gatehouse.registration.accesstoken.messaging;

import org.jspecify.annotations.NullMarked;
