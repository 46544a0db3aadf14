/** The configuration of the gateway's plugin: its secrets and its types. */
@NullMarked
package io.gatehouse.schemas.plugin;

import org.jspecify.annotations.NullMarked;
