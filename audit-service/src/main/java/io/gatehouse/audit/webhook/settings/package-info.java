/** Settings of the webhook, and its parts put together from them. */
@NullMarked
package io.gatehouse.audit.webhook.settings;

import org.jspecify.annotations.NullMarked;
