/** The lines that webhooks receive: CEF, JSON and CPS as Konnect writes them, each with its signature. Plain Java. */
@NullMarked
package io.gatehouse.audit.format;

import org.jspecify.annotations.NullMarked;
