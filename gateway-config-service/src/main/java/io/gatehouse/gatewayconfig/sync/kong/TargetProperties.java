package io.gatehouse.gatewayconfig.sync.kong;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateways that are configured.
 *
 * @param targets one for each control plane
 * @param calls limits of a call to an Admin API
 */
@ConfigurationProperties("gatehouse.gateway-config")
record TargetProperties(
        @DefaultValue List<Target> targets, @DefaultValue Calls calls) {
    TargetProperties {
        var ids = targets.stream().map(Target::controlPlaneId).toList();
        if (Set.copyOf(ids).size() < ids.size()) {
            throw new IllegalArgumentException(
                    "gatehouse.gateway-config.targets: a control-plane-id appears twice (expected: one target for each)");
        }
    }

    /**
     * A gateway.
     *
     * @param name for logs and metrics
     * @param controlPlaneId the control plane that product versions name, a UUID
     * @param adminUrl base of the Admin API, http or https, with the path of a workspace if any
     * @param mode what the gateway can do: open-source for jwt, key-auth and acl
     * @param headers sent with every call, such as Kong-Admin-Token
     */
    record Target(
            String name,
            String controlPlaneId,
            URI adminUrl,
            @DefaultValue("open-source") Mode mode,
            @DefaultValue Map<String, String> headers) {
        Target {
            if (!Set.of("http", "https").contains(String.valueOf(adminUrl.getScheme()))) {
                throw new IllegalArgumentException(
                        "gatehouse.gateway-config.targets admin-url: " + adminUrl + " (expected: http or https)");
            }
        }

        /** Without the values of headers, which may be tokens. */
        @Override
        public String toString() {
            return "Target[" + name + ", " + controlPlaneId + ", " + adminUrl + ", " + mode + ", headers "
                    + headers.keySet() + "]";
        }
    }

    /** What a gateway can do. */
    enum Mode {
        OPEN_SOURCE
    }

    /**
     * Limits of a call.
     *
     * @param connectTimeout longest wait for a connection
     * @param readTimeout longest wait for an answer
     */
    record Calls(
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("10s") Duration readTimeout) {}
}
