package io.gatehouse.gatewayconfig.sync;

import java.util.Map;

/** The gateways that one adapter serves, by the ids of their control planes. */
public record Targets(Map<String, Gateway> byControlPlane) {}
