package io.gatehouse.gatewayconfig.task;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.gatehouse.gatewayconfig.issuer.FollowIssuer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One durable task for each issuer, which goes on for ever and asks only while a strategy relies on the issuer. */
class IssuerTask {
    private static final Logger log = LoggerFactory.getLogger(IssuerTask.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

    private final FollowIssuer followIssuer;
    private final InstantSource clock;

    IssuerTask(FollowIssuer followIssuer, InstantSource clock) {
        this.followIssuer = followIssuer;
        this.clock = clock;
    }

    CustomTask<Void> task() {
        return Tasks.custom(TaskNames.FOLLOW_ISSUER)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(AFTER_A_FAULT)))
                .execute((instance, context) -> run(instance.getId()));
    }

    private CompletionHandler<Void> run(String issuer) {
        var answer = followIssuer.follow(issuer);
        var entry = answer.error().isEmpty() ? log.atInfo() : log.atWarn();
        entry.addKeyValue("issuer", issuer)
                .addKeyValue("change", answer.change().name().toLowerCase(Locale.ROOT))
                .addKeyValue("error", answer.error())
                .log("issuer asked for its keys");
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(answer.askAgain()));
    }
}
