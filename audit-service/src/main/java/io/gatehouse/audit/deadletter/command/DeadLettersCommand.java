package io.gatehouse.audit.deadletter.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dead-letters}: the same as over HTTP, so that it is guarded and audited in the same way. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = {
            "Lists records that a service could not use, shows one, puts it back or discards it.",
            "The token is read from the variable GATEHOUSE_TOKEN."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:refused; the answer says why", "2:not done: wrong options, no answer"})
public final class DeadLettersCommand {
    @Command(description = "How many wait, by topic, group and reason.", mixinStandardHelpOptions = true)
    int topics(@Mixin Service service) throws Exception {
        return service.call("GET", "/v2/dead-letter-topics");
    }

    @Command(description = "The dead letters, the oldest first.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Service service,
            @Option(names = "--topic", description = "Topic that they came from.") @Nullable String topic,
            @Option(names = "--group", description = "Group that could not use them.") @Nullable String group,
            @Option(names = "--state", description = "waiting, putting_back, put_back or discarded.") @Nullable
                    String state,
            @Option(names = "--page", defaultValue = "1", description = "Number of the page, from 1.") int page)
            throws Exception {
        var query = new ArrayList<String>();
        query.add(parameter("page[number]", Integer.toString(page)));
        if (topic != null) {
            query.add(parameter("filter[source_topic]", topic));
        }
        if (group != null) {
            query.add(parameter("filter[consumer_group]", group));
        }
        if (state != null) {
            query.add(parameter("filter[state]", state));
        }
        return service.call("GET", "/v2/dead-letters?" + String.join("&", query));
    }

    @Command(description = "One with its record; secrets are hidden.", mixinStandardHelpOptions = true)
    int show(@Mixin Service service, @Parameters UUID id) throws Exception {
        return service.call("GET", "/v2/dead-letters/" + id);
    }

    @Command(
            name = "put-back",
            description = "Sends the record to the topic that it came from.",
            mixinStandardHelpOptions = true)
    int putBack(@Mixin Service service, @Parameters UUID id) throws Exception {
        return service.call("POST", "/v2/dead-letters/" + id + "/put-back");
    }

    @Command(description = "Lets the record be.", mixinStandardHelpOptions = true)
    int discard(@Mixin Service service, @Parameters UUID id) throws Exception {
        return service.call("DELETE", "/v2/dead-letters/" + id);
    }

    private static String parameter(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
