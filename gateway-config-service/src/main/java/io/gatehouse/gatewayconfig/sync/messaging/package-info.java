/** Kafka out: what became of each unit. */
@NullMarked
package io.gatehouse.gatewayconfig.sync.messaging;

import org.jspecify.annotations.NullMarked;
