package io.gatehouse.audit.webhook;

import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.schemas.sealed.SealingKey;
import io.gatehouse.schemas.sealed.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes the webhook. Once enabled for the first time it gets every entry from then on. */
public class UpdateWebhook {
    private final Webhooks webhooks;
    private final EntryLog log;
    private final SealingKey sealingKey;
    private final Set<String> schemes;
    private final Clock clock;

    /** @param plainHttp whether {@code http} addresses are accepted besides {@code https} */
    public UpdateWebhook(Webhooks webhooks, EntryLog log, SealingKey sealingKey, boolean plainHttp, Clock clock) {
        this.webhooks = webhooks;
        this.log = log;
        this.sealingKey = sealingKey;
        this.schemes = plainHttp ? Set.of("https", "http") : Set.of("https");
        this.clock = clock;
    }

    /**
     * Makes the change, all of it or nothing.
     *
     * @throws WebhookRejectedException if a setting makes no sense, or it is to be enabled without an endpoint
     */
    public Webhook update(WebhookChange change) {
        var endpoint = change.endpoint() == null ? null : endpoint(change.endpoint());
        var authorization = change.authorization() == null ? null : seal(change.authorization());
        return webhooks.change(before -> changed(before, change, endpoint, authorization), log::end);
    }

    private Webhook changed(
            Webhook before, WebhookChange change, @Nullable URI endpoint, @Nullable String authorization) {
        var enabled = or(change.enabled(), before.enabled());
        if (enabled && endpoint == null && before.endpoint() == null) {
            throw blank("endpoint");
        }
        return new Webhook(
                endpoint == null ? before.endpoint() : endpoint,
                authorization == null ? before.sealedAuthorization() : authorization,
                enabled,
                or(change.format(), before.format()),
                or(change.skipSslVerification(), before.skipSslVerification()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private String seal(Secret authorization) {
        var value = authorization.reveal();
        if (value.isBlank()) {
            throw blank("authorization");
        }
        if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new WebhookRejectedException(
                    "authorization", "must be a valid header value", "Invalid authorization");
        }
        return sealingKey.seal(value);
    }

    private URI endpoint(String text) {
        if (text.isBlank()) {
            throw blank("endpoint");
        }
        try {
            var uri = new URI(text.strip());
            if (uri.getScheme() != null && schemes.contains(uri.getScheme()) && isPlain(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw invalidUrl();
        }
        throw invalidUrl();
    }

    /** A password in the address would be shown to everyone who may read the settings. */
    private static boolean isPlain(URI uri) {
        return uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
    }

    private WebhookRejectedException invalidUrl() {
        var detail = schemes.contains("http")
                ? "Invalid endpoint (expected: an http or https URL without user and fragment)"
                : "Invalid endpoint (expected: an https URL without user and fragment)";
        return new WebhookRejectedException("endpoint", "must be a valid URL", detail);
    }

    private static WebhookRejectedException blank(String field) {
        return new WebhookRejectedException(field, "cannot be blank", "Required field missing");
    }

    private static <T> T or(@Nullable T wanted, T otherwise) {
        return wanted == null ? otherwise : wanted;
    }
}
