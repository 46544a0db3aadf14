/** The webhook in PostgreSQL. */
@NullMarked
package io.gatehouse.audit.webhook.store;

import org.jspecify.annotations.NullMarked;
