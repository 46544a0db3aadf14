/** The configuration of the gateway's {@code openid-connect} plugin, as strategies give it: what it may hold, and what of it is secret. */
@NullMarked
package io.gatehouse.schemas.plugin;

import org.jspecify.annotations.NullMarked;
