/** Durable tasks: when units are synced, issuers asked and gateways looked over. */
@NullMarked
package io.gatehouse.gatewayconfig.task;

import org.jspecify.annotations.NullMarked;
