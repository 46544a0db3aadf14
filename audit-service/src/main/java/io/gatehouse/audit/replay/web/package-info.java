/** Replay jobs over HTTP, as in Konnect's audit log API v2. */
@NullMarked
package io.gatehouse.audit.replay.web;

import org.jspecify.annotations.NullMarked;
