package io.gatehouse.local.state;

import io.gatehouse.local.port.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen for this stack, remembered so that later commands need no options.
 *
 * @param ports where everything listens
 * @param realm of Keycloak
 * @param kongAdminUrl Admin API of a Kong elsewhere, null for the stand-in
 * @param kongProxyUrl proxy of that Kong, null for the stand-in
 */
public record Settings(
        Ports ports,
        String realm,
        @Nullable String kongAdminUrl,
        @Nullable String kongProxyUrl) {
    /** What {@code deploy/up} uses without options. */
    public static final String STANDARD_REALM = "gatehouse";

    /**
     * Checks what belongs together.
     *
     * @throws IllegalArgumentException if only one address of a Kong is given
     */
    public Settings {
        if ((kongAdminUrl == null) != (kongProxyUrl == null)) {
            throw new IllegalArgumentException("--kong-admin-url and --kong-proxy-url go together");
        }
    }

    /** What differs from {@code others}, one sentence each. */
    public List<String> differences(Settings others) {
        var all = new ArrayList<>(ports.differences(others.ports));
        compare(all, "--realm", others.realm, realm);
        compare(all, "--kong-admin-url", others.kongAdminUrl, kongAdminUrl);
        compare(all, "--kong-proxy-url", others.kongProxyUrl, kongProxyUrl);
        return all;
    }

    private static void compare(List<String> all, String option, @Nullable String now, @Nullable String wanted) {
        if (!Objects.equals(now, wanted)) {
            all.add(option + ": " + (now == null ? "none" : now) + " now, asked for " + wanted);
        }
    }
}
