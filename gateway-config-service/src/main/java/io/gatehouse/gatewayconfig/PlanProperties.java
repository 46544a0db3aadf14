package io.gatehouse.gatewayconfig;

import io.gatehouse.gatewayconfig.plan.ServicePlan.WithoutStrategy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is decided where the catalog leaves room.
 *
 * @param withoutStrategy what becomes of a gateway service when the last strategy of its versions is taken away: closed
 *     (nobody gets through) or open (everybody does); a service whose strategy is only unknown is closed in any case
 */
@ConfigurationProperties("gatehouse.gateway-config")
record PlanProperties(@DefaultValue("closed") WithoutStrategy withoutStrategy) {}
