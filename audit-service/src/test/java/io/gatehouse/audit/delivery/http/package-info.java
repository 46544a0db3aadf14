/** Tests of sending to receivers that misbehave. */
@NullMarked
package io.gatehouse.audit.delivery.http;

import org.jspecify.annotations.NullMarked;
