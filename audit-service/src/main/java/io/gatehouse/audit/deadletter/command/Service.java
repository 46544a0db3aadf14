package io.gatehouse.audit.deadletter.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The service as a command calls it. */
final class Service {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int REFUSED = 1;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--url",
            defaultValue = "http://127.0.0.1:8000",
            description = "Address of Gatehouse, without a path; ${DEFAULT-VALUE}.")
    private String url = "";

    /** Prints the answer. The token never stands on a command line, where others could read it. */
    int call(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + System.getenv().getOrDefault("GATEHOUSE_TOKEN", ""))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(LONGEST).build()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (command != null && !answer.body().isEmpty()) {
                command.commandLine().getOut().println(answer.body());
                command.commandLine().getOut().flush();
            }
            return answer.statusCode() < 300 ? 0 : REFUSED;
        }
    }
}
