package io.gatehouse.audit.delivery;

/** Posts to endpoints. Sends once, without retries and without following redirects. */
public interface WebhookSender {
    /** Posts; every end is an outcome, nothing is thrown for what the other side does. */
    SendOutcome send(Endpoint endpoint, Post post);
}
