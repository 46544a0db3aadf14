package io.gatehouse.local.demo;

import io.gatehouse.events.ApplicationSubmissionReady;

/** The second door: an application asked for by a record on {@code registration.requests.v1}. */
final class SubmitByRecord {
    private final Run run;
    private final Published published;
    private final String email;

    SubmitByRecord(Run run, Published published, String email) {
        this.run = run;
        this.published = published;
        this.email = email;
    }

    /** Runs the chapter; returns the client id of the application, which stays. */
    String run() {
        try (var producer = new Producer(run.stack)) {
            var ready = run.tell.step(
                    "ApplicationSubmitted sent, secret came back sealed to the producer",
                    () -> producer.awaitReady(submit(producer)));
            reachGateway(producer, ready);
            var refused = run.tell.step(
                    "the same name again is refused with the reason", () -> producer.awaitRefused(submit(producer)));
            refused.getReasons().forEach(reason -> run.tell.detail(reason.getField() + ": " + reason.getReason()));
            return ready.getClientId();
        }
    }

    private String submit(Producer producer) {
        return producer.submit(
                published.portalId(),
                email,
                run.name("batch app"),
                published.oauthStrategyId(),
                published.oauthVersionId());
    }

    private void reachGateway(Producer producer, ApplicationSubmissionReady ready) {
        run.tell.step("its token reaches the gateway: 403 until approved", () -> {
            var secret = run.secret(producer.open(ready.getSealedCredential()));
            var token = run.idp.token(ready.getClientId(), secret);
            return run.untilStatus(403, () -> run.gateway.callWithToken(published.oauthRoute(), token));
        });
    }
}
