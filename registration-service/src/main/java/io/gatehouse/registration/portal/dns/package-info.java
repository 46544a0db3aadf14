/** Host names as DNS and TLS know them. */
@NullMarked
package io.gatehouse.registration.portal.dns;

import org.jspecify.annotations.NullMarked;
