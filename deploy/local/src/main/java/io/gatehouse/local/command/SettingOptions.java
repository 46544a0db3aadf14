package io.gatehouse.local.command;

import io.gatehouse.local.port.Port;
import io.gatehouse.local.port.Ports;
import io.gatehouse.local.state.Settings;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** What can be chosen at start: the options given, then the environment, then what an earlier start remembered. */
final class SettingOptions {
    private final Map<Port, Integer> ports = new EnumMap<>(Port.class);

    @Option(names = "--realm", paramLabel = "NAME", description = "Realm of Keycloak. Standard: gatehouse.")
    @Nullable
    String realm;

    @Option(
            names = "--kong-admin-url",
            paramLabel = "URL",
            description =
                    "Admin API of a Kong that is used in place of the stand-in. 'none' goes back to the stand-in.")
    @Nullable
    String kongAdminUrl;

    @Option(names = "--kong-proxy-url", paramLabel = "URL", description = "Proxy of that Kong.")
    @Nullable
    String kongProxyUrl;

    /** Adds one option for each port. */
    void addPortsTo(CommandSpec command) {
        for (var port : Port.values()) {
            command.addOption(OptionSpec.builder(port.option())
                    .paramLabel("NUMBER")
                    .type(Integer.class)
                    .setter(setter(port))
                    .description("Port: " + port.purpose() + ". Standard: " + port.standard() + ", or "
                            + port.variable() + ".")
                    .build());
        }
    }

    /**
     * The settings to start with.
     *
     * @throws IllegalArgumentException if they make no sense; names the option
     */
    Settings over(Optional<Settings> remembered) {
        var chosen = Ports.first(ports::get, SettingOptions::fromEnvironment, port -> remembered
                .map(settings -> settings.ports().of(port))
                .orElse(null));
        return new Settings(
                chosen,
                realm != null ? realm : remembered.map(Settings::realm).orElse(Settings.STANDARD_REALM),
                kong(kongAdminUrl, remembered.map(Settings::kongAdminUrl)),
                kong(kongProxyUrl, remembered.map(Settings::kongProxyUrl)));
    }

    private @Nullable String kong(@Nullable String given, Optional<String> remembered) {
        if ("none".equals(kongAdminUrl)) {
            return null;
        }
        return given != null ? given.replaceFirst("/+$", "") : remembered.orElse(null);
    }

    private ISetter setter(Port port) {
        return new ISetter() {
            @Override
            @SuppressWarnings("unchecked") // picocli wants the former value as the caller's type
            public <T> T set(T value) {
                if (value instanceof Integer number) {
                    return (T) ports.put(port, number);
                }
                return value;
            }
        };
    }

    private static @Nullable Integer fromEnvironment(Port port) {
        var value = System.getenv(port.variable());
        try {
            return value == null || value.isBlank() ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(port.variable() + ": " + value + " (expected: a number)", e);
        }
    }
}
