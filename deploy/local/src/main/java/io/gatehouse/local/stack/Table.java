package io.gatehouse.local.stack;

import io.gatehouse.local.kong.GatewayPart;
import io.gatehouse.local.port.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What a person wants to see of a stack. */
public final class Table {
    private Table() {}

    /** One line for each part: ready or not, process, memory, address. */
    public static String parts(StatusReport report) {
        var lines = new ArrayList<String>();
        for (var status : report.parts()) {
            var state = status.ready() ? "ready" : status.process().isPresent() ? "NOT READY" : "not running";
            var pid = status.process()
                    .map(process -> Long.toString(process.pid()))
                    .orElse("-");
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-23s %-12s %8s %9s  %s",
                    status.part().name(),
                    state,
                    pid,
                    megabytes(status.memory()),
                    status.part().facts().address()));
        }
        lines.add(String.format(
                Locale.ROOT, "  %-23s %-12s %8s %9s", "total", "", "", megabytes(OptionalLong.of(report.memory()))));
        return String.join("\n", lines);
    }

    /** Addresses, tokens, and what to try next. */
    public static String access(Context context) {
        var front = context.http(Port.FRONT);
        var secrets = context.secrets();
        return String.join(
                "\n",
                List.of(
                        "  Gatehouse               " + front,
                        "  management token        " + secrets.managementToken(),
                        "  organization            " + secrets.organizationId(),
                        "  control plane           " + secrets.controlPlaneId(),
                        "  gateway                 " + GatewayPart.proxyUrl(context)
                                + " (services and routes are made at its Admin API, " + GatewayPart.adminUrl(context)
                                + ")",
                        "  Keycloak                " + context.http(Port.KEYCLOAK) + ", realm "
                                + context.settings().realm() + ", user admin, password "
                                + secrets.keycloakAdminPassword(),
                        "  mail                    " + context.http(Port.MAIL),
                        "  state, logs             " + context.state().root(),
                        "",
                        "  Try:  curl -H 'Authorization: Bearer " + secrets.managementToken() + "' " + front
                                + "/v2/portals",
                        "        deploy/up --demo"));
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() / (1 << 20) + " MB" : "-";
    }
}
