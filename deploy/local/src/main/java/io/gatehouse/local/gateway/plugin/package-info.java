/** The plugins that decide whether a request may pass. */
@NullMarked
package io.gatehouse.local.gateway.plugin;

import org.jspecify.annotations.NullMarked;
