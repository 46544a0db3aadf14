package io.gatehouse.registration.application;

import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates an application for someone who waits for its credentials. Not repeatable: the name is taken the second time. */
public class CreateApplication {
    private final RequestApplication request;
    private final ClientAnswers answers;
    private final FollowClient follow;
    private final Transactions transactions;
    private final Duration limit;

    /**
     * Creates applications.
     *
     * @param limit longest wait for the identity provider
     */
    public CreateApplication(
            RequestApplication request,
            ClientAnswers answers,
            FollowClient follow,
            Transactions transactions,
            Duration limit) {
        this.request = request;
        this.answers = answers;
        this.follow = follow;
        this.transactions = transactions;
        this.limit = limit;
    }

    /**
     * Creates it and waits until its client is ready.
     *
     * @param wanted makes the request from the id of the application and the key its secret is sealed to
     * @throws RefusedException with everything that stands against it
     */
    public Requested create(Wish wanted) {
        var id = UUID.randomUUID();
        try (var wait = answers.expect(id, id)) {
            var application = transactions.inOne(() -> {
                wait.from(1);
                return request.request(wanted.with(id, wait.recipient()));
            });
            return application.isProvided()
                    ? follow.settle(application, wait.await(limit))
                    : new Requested.Ready(application, null);
        }
    }

    /**
     * Creates it for someone who does not wait; nobody will get the secret.
     *
     * @throws RefusedException with everything that stands against it
     */
    public Requested createLater(Wish wanted) {
        var application = transactions.inOne(() -> request.request(wanted.with(UUID.randomUUID(), null)));
        return application.isProvided() ? new Requested.Pending(application) : new Requested.Ready(application, null);
    }

    /** A request that still lacks its id and the key for its secret. */
    public interface Wish {
        RequestApplication.Wanted with(UUID id, @Nullable String secretRecipient);
    }
}
