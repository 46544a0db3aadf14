package io.gatehouse.audit.webhook;

import io.gatehouse.audit.delivery.Endpoint;
import io.gatehouse.audit.delivery.SendOutcome;
import io.gatehouse.audit.delivery.Target;
import io.gatehouse.audit.destination.Destination;
import io.gatehouse.schemas.sealed.OpeningKeys;
import io.gatehouse.schemas.sealed.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Webhooks as targets of deliveries: whatever is configured when something is sent. */
public class WebhookTargets {
    private static final Logger log = LoggerFactory.getLogger(WebhookTargets.class);

    private static final int MOST_OPENED = 1000;

    private final Webhooks webhooks;
    private final OpeningKeys openingKeys;
    private final Clock clock;
    private final Map<String, Secret> opened = new ConcurrentHashMap<>();

    public WebhookTargets(Webhooks webhooks, OpeningKeys openingKeys, Clock clock) {
        this.webhooks = webhooks;
        this.openingKeys = openingKeys;
        this.clock = clock;
    }

    /**
     * A webhook as a target.
     *
     * @param mode for metrics and logs
     * @param headers besides those of every webhook
     */
    public Target of(WebhookScope scope, String mode, Map<String, String> headers) {
        return new WebhookTarget(scope, mode, Map.copyOf(headers));
    }

    /** The endpoint of a destination; empty if it has none. */
    public Optional<Endpoint> endpoint(Destination destination) {
        return Optional.ofNullable(destination.endpoint()).map(uri -> endpoint(destination, uri));
    }

    private Endpoint endpoint(Destination destination, URI uri) {
        var sealed = destination.sealedAuthorization();
        return new Endpoint(
                uri,
                sealed == null ? null : open(sealed),
                destination.format(),
                destination.skipSslVerification(),
                destination.secrets().at(clock.instant()).stream()
                        .map(this::open)
                        .toList());
    }

    /** Opening takes longer than sending, and is asked for before each attempt. */
    private Secret open(String sealed) {
        if (opened.size() >= MOST_OPENED) {
            opened.clear();
        }
        return opened.computeIfAbsent(sealed, text -> new Secret(openingKeys.open(text)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private final class WebhookTarget implements Target {
        private final WebhookScope scope;
        private final String mode;
        private final Map<String, String> headers;

        WebhookTarget(WebhookScope scope, String mode, Map<String, String> headers) {
            this.scope = scope;
            this.mode = mode;
            this.headers = headers;
        }

        @Override
        public String mode() {
            return mode;
        }

        @Override
        public Optional<Endpoint> endpoint() {
            var webhook = webhooks.find(scope);
            var destination = webhook.enabled() ? webhook.destination() : null;
            return destination == null ? Optional.empty() : WebhookTargets.this.endpoint(destination);
        }

        @Override
        public Map<String, String> headers() {
            return headers;
        }

        @Override
        public void attempted(SendOutcome outcome) {
            webhooks.attempted(
                    scope,
                    new Attempt(now(), outcome.status(), outcome.message(), outcome instanceof SendOutcome.Accepted));
        }

        @Override
        public void overtaken(long offsets) {
            webhooks.overtaken(scope, offsets);
        }

        @Override
        public void gone() {
            webhooks.gone(scope, now());
            log.atError()
                    .addKeyValue("webhook", scope.key())
                    .log("the webhook answered 410 and is disabled; entries wait until it is enabled again");
        }
    }
}
