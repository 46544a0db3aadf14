package io.gatehouse.registration.submission;

import io.gatehouse.registration.application.ClientNews;
import io.gatehouse.registration.application.FollowClient;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.submission.Submissions.Answered;
import io.gatehouse.registration.submission.Submissions.State;
import java.util.List;

/**
 * Tells producers when the client of their application is ready, or will not be. The secret is sealed to the producer already
 * and only passed on. A client that is made after a refusal, because something was put right, is ready all the same.
 */
public class AnswerSubmissions implements FollowClient.Listener {
    private final Submissions submissions;
    private final SubmissionOutcomes outcomes;

    public AnswerSubmissions(Submissions submissions, SubmissionOutcomes outcomes) {
        this.submissions = submissions;
        this.outcomes = outcomes;
    }

    @Override
    public void heard(ClientNews news) {
        submissions.ofApplication(news.applicationId()).ifPresent(answered -> answer(answered, news));
    }

    private void answer(Answered answered, ClientNews news) {
        switch (news) {
            case ClientNews.Provisioned made
            when answered.state() != State.READY -> {
                submissions.setState(answered.requestId(), State.READY, List.of());
                outcomes.ready(answered.requestId(), made.applicationId(), made.clientId(), made.sealedSecret());
            }
            case ClientNews.Failed failed
            when failed.last() && answered.state() == State.ACCEPTED -> {
                var reasons = List.of(Reason.invalid(
                        "auth_strategy_id", "invalid", "the identity provider refused: " + failed.message()));
                submissions.setState(answered.requestId(), State.REFUSED, reasons);
                outcomes.refused(answered.requestId(), reasons);
            }
            default -> {
                // nothing the producer asked for
            }
        }
    }
}
