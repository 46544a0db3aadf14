/** Reports of gateways from Kafka. */
@NullMarked
package io.gatehouse.registration.gatewaystatus.messaging;

import org.jspecify.annotations.NullMarked;
