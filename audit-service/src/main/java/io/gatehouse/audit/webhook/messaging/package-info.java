/** Reports failing webhooks as events. */
@NullMarked
package io.gatehouse.audit.webhook.messaging;

import org.jspecify.annotations.NullMarked;
