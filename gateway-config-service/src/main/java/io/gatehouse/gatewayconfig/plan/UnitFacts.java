package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.wanted.UnitKey;

/** All that is known of one unit, as of now. */
public interface UnitFacts {
    ConsumerFacts consumer(UnitKey unit);

    ServiceFacts service(UnitKey unit);
}
