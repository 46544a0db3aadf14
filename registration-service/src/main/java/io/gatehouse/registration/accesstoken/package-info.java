/** Bearer tokens of the management APIs: made, listed and revoked by those who run this service. */
@NullMarked
package io.gatehouse.registration.accesstoken;

import org.jspecify.annotations.NullMarked;
