package io.gatehouse.gatewayconfig.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway can do, as far as it decides the shape of its configuration.
 *
 * @param plugins names of the plugins it has; null when it does not say
 */
public record GatewayProfile(
        Mode mode, KongVersion version, @Nullable Set<String> plugins) {
    /** How the gateway tells applications apart. */
    public enum Mode {
        /** Kong without a licence: {@code jwt} or {@code key-auth}, and {@code acl}. */
        OPEN_SOURCE,
        /** Kong Gateway Enterprise: {@code openid-connect} or {@code key-auth}, and {@code acl}. */
        ENTERPRISE,
        /** A control plane of Konnect: {@code konnect-application-auth}, and applications in place of consumers. */
        KONNECT
    }

    /** A gateway that was not asked, or does not say. */
    public static GatewayProfile of(Mode mode, KongVersion version) {
        return new GatewayProfile(mode, version, null);
    }

    /** Whether a plugin can be used; assumed of a gateway that does not say, since it refuses what it does not know. */
    boolean has(String plugin) {
        return plugins == null || plugins.contains(plugin);
    }

    /** Such as "Kong 3.9 in mode open-source". */
    @Override
    public String toString() {
        var name =
                switch (mode) {
                    case OPEN_SOURCE -> "open-source";
                    case ENTERPRISE -> "enterprise";
                    case KONNECT -> "konnect";
                };
        return "Kong " + version + " in mode " + name;
    }
}
