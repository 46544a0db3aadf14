package io.gatehouse.gatewayconfig.sync.kong;

import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.KongVersion;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
     * @param adminUrl base of the Admin API, http or https, with the path of a workspace if any; in mode konnect the address of
     *     Konnect's API, such as https://eu.api.konghq.com
     * @param mode how the gateway tells applications apart: open-source (jwt, key-auth, acl), enterprise (openid-connect,
     *     key-auth, acl) or konnect (konnect-application-auth)
     * @param version of the gateway, such as 3.10; absent to ask it, which Konnect does not answer (3.10 is assumed there)
     * @param workspace workspace of the Admin API that is meant; absent for the default one, or when adminUrl names it
     * @param headers sent with every call, such as Kong-Admin-Token
     * @param tokenFile file with a bearer token for every call; read anew when it changes
     * @param sslBundle name of a bundle under spring.ssl.bundle.pem with the client certificate and the certificates to trust;
     *     absent for those of the JDK and no client certificate
     * @param repair whether what somebody else changed at the gateway is put right; if false it is only told
     */
    record Target(
            String name,
            String controlPlaneId,
            URI adminUrl,
            @DefaultValue("open-source") Mode mode,
            @Nullable String version,
            @Nullable String workspace,
            @DefaultValue Map<String, String> headers,
            @Nullable Path tokenFile,
            @Nullable String sslBundle,
            @DefaultValue("true") boolean repair) {
        Target {
            if (!Set.of("http", "https").contains(String.valueOf(adminUrl.getScheme()))) {
                throw new IllegalArgumentException(
                        "gatehouse.gateway-config.targets admin-url: " + adminUrl + " (expected: http or https)");
            }
            if (version != null) {
                KongVersion.parse(version);
            }
        }

        /** Null to ask the gateway. */
        @Nullable
        KongVersion knownVersion() {
            if (version != null) {
                return KongVersion.parse(version);
            }
            return mode == Mode.KONNECT ? KongVersion.ASSUMED : null;
        }

        /** What the paths of entities are appended to. */
        String baseUrl() {
            var base = adminUrl.toString().replaceFirst("/$", "");
            if (mode == Mode.KONNECT) {
                return base + "/v2/control-planes/" + controlPlaneId + "/core-entities";
            }
            return workspace == null ? base : base + "/" + workspace;
        }

        /** Without the values of headers, which may be tokens. */
        @Override
        public String toString() {
            return "Target[" + name + ", " + controlPlaneId + ", " + adminUrl + ", " + mode + ", headers "
                    + headers.keySet() + "]";
        }
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
