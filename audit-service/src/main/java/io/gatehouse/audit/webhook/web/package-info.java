/** The webhook over HTTP, as in Konnect's audit log API v2. */
@NullMarked
package io.gatehouse.audit.webhook.web;

import org.jspecify.annotations.NullMarked;
