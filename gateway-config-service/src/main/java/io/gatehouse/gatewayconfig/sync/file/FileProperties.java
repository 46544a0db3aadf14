package io.gatehouse.gatewayconfig.sync.file;

import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.KongVersion;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Gateways that are configured from a declarative file, by decK or by Kong without a database.
 *
 * @param files one for each control plane
 */
@ConfigurationProperties("gatehouse.gateway-config")
record FileProperties(@DefaultValue List<Target> files) {
    /**
     * A file.
     *
     * @param controlPlaneId the control plane that product versions name, a UUID
     * @param path the file; its folder must exist and be writable
     * @param mode how the gateway tells applications apart: open-source or enterprise
     * @param version of the gateway, such as 3.10
     * @param permissions of the file, as ls shows them
     * @param apiKeys whether API keys may be written, which anyone who may read the file can then use
     * @param git whether each change is committed to the git repository that the file is in
     * @param repair whether what somebody else changed in the file is put right; if false it is only told
     */
    record Target(
            String controlPlaneId,
            Path path,
            @DefaultValue("open-source") Mode mode,
            @DefaultValue("3.10") String version,
            @DefaultValue("rw-------") String permissions,
            boolean apiKeys,
            boolean git,
            @DefaultValue("true") boolean repair) {
        Target {
            KongVersion.parse(version);
            PosixFilePermissions.fromString(permissions);
            if (apiKeys && git) {
                throw new IllegalArgumentException(
                        "gatehouse.gateway-config.files: api-keys and git (expected: one of them,"
                                + " since a key stays in the history for ever)");
            }
            if (mode == Mode.KONNECT) {
                throw new IllegalArgumentException(
                        "gatehouse.gateway-config.files mode: konnect (expected: open-source or"
                                + " enterprise; applications of Konnect have no place in a file)");
            }
        }
    }
}
