package io.gatehouse.local.kong;

import io.gatehouse.local.port.Port;
import io.gatehouse.local.process.Program;
import io.gatehouse.local.stack.Context;
import io.gatehouse.local.stack.Http;
import io.gatehouse.local.stack.JavaProgram;
import io.gatehouse.local.stack.Part;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** The gateway: the stand-in as a process, or a Kong elsewhere that is only watched. */
public record GatewayPart(Context context) implements Part {
    /** As other parts name it. */
    public static final String NAME = "gateway";

    private static final String STAND_IN = "io.gatehouse.local.gateway.GatewayStandIn";

    /** Where the gateway is configured. */
    public static String adminUrl(Context context) {
        return Objects.requireNonNullElse(context.settings().kongAdminUrl(), context.http(Port.GATEWAY_ADMIN));
    }

    /** Where the gateway takes calls. */
    public static String proxyUrl(Context context) {
        return Objects.requireNonNullElse(context.settings().kongProxyUrl(), context.http(Port.GATEWAY_PROXY));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public boolean elsewhere() {
        return context.settings().kongAdminUrl() != null;
    }

    @Override
    public Program program() {
        return JavaProgram.of(context, this)
                .heap(64)
                .options("-XX:TieredStopAtLevel=1")
                .ownMain(STAND_IN)
                .arguments("--admin-port", context.port(Port.GATEWAY_ADMIN))
                .arguments("--proxy-port", context.port(Port.GATEWAY_PROXY))
                .arguments("--state", context.state().data(NAME).resolve("gateway.json"))
                .program();
    }

    @Override
    public List<Path> classPath() {
        return context.installation().libraries();
    }

    @Override
    public boolean answers() {
        return Http.ok(adminUrl(context) + "/");
    }

    @Override
    public boolean ready() {
        return answers();
    }

    @Override
    public Facts facts() {
        var values = new LinkedHashMap<String, Object>();
        values.put("admin_url", adminUrl(context));
        values.put("proxy_url", proxyUrl(context));
        values.put("control_plane_id", context.secrets().controlPlaneId());
        return new Facts(NAME, proxyUrl(context) + " (Admin API " + adminUrl(context) + ")", values);
    }
}
