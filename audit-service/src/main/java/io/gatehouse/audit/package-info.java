/** audit-service: a signed log of everything that happens, delivered to webhooks and replayed. */
@NullMarked
package io.gatehouse.audit;

import org.jspecify.annotations.NullMarked;
