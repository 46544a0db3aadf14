/** Where audit logs may be sent: addresses, their secrets and formats. */
@NullMarked
package io.gatehouse.audit.destination;

import org.jspecify.annotations.NullMarked;
