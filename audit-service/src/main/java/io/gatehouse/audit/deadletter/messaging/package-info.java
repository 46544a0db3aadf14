/** Dead letters on Kafka, and what the audit log learns of decisions about them. */
@NullMarked
package io.gatehouse.audit.deadletter.messaging;

import org.jspecify.annotations.NullMarked;
