/** The Admin API: entities read and changed over HTTP. */
@NullMarked
package io.gatehouse.local.gateway.admin;

import org.jspecify.annotations.NullMarked;
