package io.gatehouse.local.command;

import io.gatehouse.local.port.Port;
import io.gatehouse.local.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Asks gateway-config-service about a gateway. */
@Command(
        name = "deploy/gateway",
        mixinStandardHelpOptions = true,
        description = "Tells how a gateway is, compared with what is wanted.")
public final class GatewayCommand {
    @Command(
            mixinStandardHelpOptions = true,
            description = "What would be changed now; changes nothing. Exit code 0 when all is as wanted.")
    int plan(
            @Mixin StateOption state,
            @Option(
                            names = "--control-plane",
                            defaultValue = "",
                            description = "Id of the control plane; that of the local stack if not given.")
                    String controlPlane,
            @Option(names = "--json", description = "For scripts: the answer as it came.") boolean json)
            throws IOException, InterruptedException {
        var stack = state.known().orElseThrow(() -> new IllegalArgumentException("No stack at " + state.root()));
        var answer = ask(stack, controlPlane);
        var answered = answer.statusCode() == 200;
        if (json || !answered) {
            System.out.println(answer.body());
            return answered ? 0 : 1;
        }
        var lines = PlanText.of(JsonMapper.shared().readTree(answer.body()));
        lines.forEach(System.out::println);
        return lines.size() == 1 ? 0 : 1;
    }

    private static HttpResponse<String> ask(Stack stack, String controlPlane) throws IOException, InterruptedException {
        var context = stack.context();
        var id = controlPlane.isEmpty() ? context.secrets().controlPlaneId() : controlPlane;
        var request = HttpRequest.newBuilder(URI.create(context.http(Port.GATEWAY_CONFIG) + "/v2/gateway-plans/" + id))
                .header("Authorization", "Bearer " + context.secrets().managementToken())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
