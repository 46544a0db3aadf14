package io.gatehouse.audit.webhook;

import io.gatehouse.audit.delivery.Endpoint;
import io.gatehouse.audit.delivery.SendOutcome;
import io.gatehouse.audit.delivery.Target;
import io.gatehouse.schemas.sealed.OpeningKeys;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The webhook as the target of a delivery: whatever is configured when something is sent. */
public class WebhookTarget implements Target {
    private static final Logger log = LoggerFactory.getLogger(WebhookTarget.class);

    private final Webhooks webhooks;
    private final OpeningKeys openingKeys;
    private final Clock clock;
    private final String mode;
    private final Map<String, String> headers;

    /**
     * @param mode for metrics and logs
     * @param headers besides those of every webhook
     */
    public WebhookTarget(
            Webhooks webhooks, OpeningKeys openingKeys, Clock clock, String mode, Map<String, String> headers) {
        this.webhooks = webhooks;
        this.openingKeys = openingKeys;
        this.clock = clock;
        this.mode = mode;
        this.headers = Map.copyOf(headers);
    }

    /** The same webhook for another purpose. */
    public WebhookTarget as(String otherMode, Map<String, String> otherHeaders) {
        return new WebhookTarget(webhooks, openingKeys, clock, otherMode, otherHeaders);
    }

    @Override
    public String mode() {
        return mode;
    }

    @Override
    public Optional<Endpoint> endpoint() {
        var webhook = webhooks.find();
        return webhook.enabled() && webhook.endpoint() != null
                ? Optional.of(new Endpoint(
                        webhook.endpoint(),
                        opened(webhook.sealedAuthorization()),
                        webhook.format(),
                        webhook.skipSslVerification()))
                : Optional.empty();
    }

    private @Nullable Secret opened(@Nullable String sealed) {
        return sealed == null ? null : new Secret(openingKeys.open(sealed));
    }

    @Override
    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public void attempted(SendOutcome outcome) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        webhooks.attempted(
                new Attempt(now, outcome.status(), outcome.message(), outcome instanceof SendOutcome.Accepted));
    }

    @Override
    public void gone() {
        webhooks.change(webhook -> webhook.disabled(clock.instant().truncatedTo(ChronoUnit.MILLIS)), Map::of);
        log.atError().log("the webhook answered 410 and is disabled; entries wait until it is enabled again");
    }
}
