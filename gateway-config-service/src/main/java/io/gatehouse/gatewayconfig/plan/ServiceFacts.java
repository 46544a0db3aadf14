package io.gatehouse.gatewayconfig.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a gateway service.
 *
 * @param revision newest revision of the versions, publications and strategies involved
 * @param productVersionIds versions that are linked to it, in order
 * @param guards publications of these versions that have or once had a strategy, in the order of their ids
 */
public record ServiceFacts(
        String controlPlaneId,
        String gatewayServiceId,
        long revision,
        List<String> productVersionIds,
        List<Guard> guards) {
    /**
     * What guards a version in a portal.
     *
     * @param strategy null when the strategy was taken away, is unknown, or its publication is gone
     */
    public record Guard(String productVersionId, @Nullable Strategy strategy) {}

    /** How calls prove who they are; {@code type} is {@code key_auth} or {@code openid_connect}. */
    public record Strategy(String id, String type, List<String> keyNames, List<String> credentialClaim) {}
}
