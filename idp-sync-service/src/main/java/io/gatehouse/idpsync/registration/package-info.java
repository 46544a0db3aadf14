/** Clients registered by RFC 7591 and managed by RFC 7592: what every server of that kind has in common. */
@NullMarked
package io.gatehouse.idpsync.registration;

import org.jspecify.annotations.NullMarked;
