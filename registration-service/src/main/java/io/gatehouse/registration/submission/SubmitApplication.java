package io.gatehouse.registration.submission;

import io.gatehouse.registration.application.ApiKeys;
import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.CredentialKind;
import io.gatehouse.registration.application.RequestApplication;
import io.gatehouse.registration.application.Strategy;
import io.gatehouse.registration.developer.Developers;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.registration.RegisterApplication;
import io.gatehouse.registration.site.Site;
import io.gatehouse.registration.site.Sites;
import io.gatehouse.registration.submission.Submissions.Answered;
import io.gatehouse.registration.submission.Submissions.State;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.sealed.SealingKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes up an application that came through the second door, by the same rules as over HTTP, and answers it. May be repeated:
 * a request that was answered gets the same answer, whatever it says the second time; only the credential is not said again.
 */
public class SubmitApplication {
    private final SubmissionReader reader;
    private final RequestApplication request;
    private final RegisterApplication register;
    private final ApiKeys keys;
    private final Submissions submissions;
    private final SubmissionOutcomes outcomes;
    private final Transactions transactions;
    private final Clock clock;

    /**
     * Takes up submissions.
     *
     * @param organizationId the organisation of this installation
     */
    public SubmitApplication(
            Sites sites,
            Developers developers,
            String organizationId,
            RequestApplication request,
            RegisterApplication register,
            ApiKeys keys,
            Submissions submissions,
            SubmissionOutcomes outcomes,
            Transactions transactions,
            Clock clock) {
        this.reader = new SubmissionReader(sites, developers, organizationId);
        this.request = request;
        this.register = register;
        this.keys = keys;
        this.submissions = submissions;
        this.outcomes = outcomes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Answers a request: accepted, ready or refused. Returns how far it has come. */
    public State submit(Submission submission) {
        return transactions.inOne(() ->
                submissions.find(submission.requestId()).map(this::answerAgain).orElseGet(() -> takeUp(submission)));
    }

    private State answerAgain(Answered answered) {
        var application = answered.applicationId();
        if (application != null) {
            outcomes.accepted(answered.requestId(), application);
        }
        switch (answered.state()) {
            case ACCEPTED -> {
                // the rest of the answer comes when the client is ready
            }
            case READY -> {
                if (application != null) {
                    outcomes.ready(answered.requestId(), application, null, null);
                }
            }
            case REFUSED -> outcomes.refused(answered.requestId(), answered.reasons());
        }
        return answered.state();
    }

    private State takeUp(Submission submission) {
        var reading = reader.read(submission);
        var reasons = new ArrayList<>(reading.reasons());
        var site = reading.site();
        var wanted = reading.wanted();
        if (site == null || wanted == null) {
            return refuse(submission.requestId(), reasons);
        }
        reasons.addAll(request.check(wanted));
        request.strategy(wanted)
                .ifPresent(strategy ->
                        reasons.addAll(versions(site, wanted.developerId(), strategy, reading.versionIds())));
        return reasons.isEmpty()
                ? accept(submission, site, wanted, reading.versionIds())
                : refuse(submission.requestId(), reasons);
    }

    private List<Reason> versions(Site site, UUID developerId, Strategy strategy, List<UUID> versionIds) {
        return versionIds.stream()
                .flatMap(version ->
                        register.check(site, developerId, strategy.id(), version, "product_version_ids").stream())
                .toList();
    }

    private State refuse(UUID requestId, List<Reason> reasons) {
        var distinct = reasons.stream().distinct().toList();
        submissions.add(new Answered(requestId, null, State.REFUSED, distinct), clock.instant());
        outcomes.refused(requestId, distinct);
        return State.REFUSED;
    }

    private State accept(Submission submission, Site site, RequestApplication.Wanted wanted, List<UUID> versionIds) {
        var requestId = submission.requestId();
        var application = request.request(wanted);
        var state = application.isProvided() ? State.ACCEPTED : State.READY;
        submissions.add(new Answered(requestId, application.id(), state, List.of()), clock.instant());
        outcomes.accepted(requestId, application.id());
        var sealedKey = sealedKey(application, submission.secretRecipient());
        versionIds.forEach(version -> register.register(site, application.id(), version, List.of()));
        if (state == State.READY) {
            var clientId = application.credentials() == CredentialKind.KEY_AUTH ? null : application.referenceId();
            outcomes.ready(requestId, application.id(), clientId, sealedKey);
        }
        return state;
    }

    private @Nullable String sealedKey(Application application, @Nullable String recipient) {
        if (application.credentials() != CredentialKind.KEY_AUTH || recipient == null) {
            return null;
        }
        var issued = keys.issue(application.id(), null);
        return SealingKey.ofJwk(recipient).seal(issued.key().reveal());
    }
}
