package io.gatehouse.audit.webhook.web;

import io.gatehouse.audit.webhook.WebhookRejectedException;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import java.util.List;

/** Answers 400 for settings that make no sense. */
final class Rejection {
    private Rejection() {}

    static ProblemException of(WebhookRejectedException e) {
        return ProblemException.badRequest(List.of(new InvalidParameter(e.field(), e.rule(), e.reason()).in("body")));
    }
}
