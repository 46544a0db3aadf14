package io.gatehouse.audit.delivery.http;

import io.gatehouse.audit.delivery.Endpoint;
import io.gatehouse.audit.delivery.Post;
import io.gatehouse.audit.delivery.SendOutcome;
import io.gatehouse.audit.delivery.WebhookSender;
import io.gatehouse.schemas.http.RetryAfter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * Sends with Apache HttpClient: gzip, no redirects, no retries of its own. Time and memory are bounded whatever the other
 * side does: an attempt ends after {@code limit}, and of an answer only its status, two headers and a few bytes are read.
 */
class ApacheWebhookSender implements WebhookSender {
    private static final int LONGEST_ANSWER = 16 * 1024;

    private final CloseableHttpClient verifying;
    private final CloseableHttpClient trusting;
    private final ScheduledExecutorService timer;
    private final Duration limit;
    private final Clock clock;

    ApacheWebhookSender(
            CloseableHttpClient verifying,
            CloseableHttpClient trusting,
            ScheduledExecutorService timer,
            Duration limit,
            Clock clock) {
        this.verifying = verifying;
        this.trusting = trusting;
        this.timer = timer;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public SendOutcome send(Endpoint endpoint, Post post) {
        var request = request(endpoint, post);
        var timeout = timer.schedule(request::cancel, limit.toMillis(), TimeUnit.MILLISECONDS);
        var client = endpoint.skipSslVerification() ? trusting : verifying;
        try {
            var response = client.executeOpen(null, request, null);
            var outcome = outcome(response);
            end(request, response);
            return outcome;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return new SendOutcome.Unreachable(reason(e));
        } finally {
            timeout.cancel(false);
        }
    }

    private static HttpPost request(Endpoint endpoint, Post post) {
        var request = new HttpPost(endpoint.uri());
        post.headers().forEach(request::setHeader);
        if (endpoint.authorization() != null) {
            request.setHeader(
                    HttpHeaders.AUTHORIZATION, endpoint.authorization().reveal());
        }
        request.setEntity(new ByteArrayEntity(
                gzip(post.body().getBytes(StandardCharsets.UTF_8)),
                ContentType.TEXT_PLAIN.withCharset((String) null),
                "gzip"));
        return request;
    }

    private SendOutcome outcome(ClassicHttpResponse response) {
        var status = response.getCode();
        var message = StatusText.of(status);
        if (status >= 200 && status < 300) {
            return new SendOutcome.Accepted(status, message);
        }
        return status == 410
                ? new SendOutcome.Gone(message)
                : new SendOutcome.Refused(status, message, RetryAfter.of(header(response), clock.instant()));
    }

    private static @Nullable String header(ClassicHttpResponse response) {
        var header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return header == null ? null : header.getValue();
    }

    /**
     * Reads a short answer, so that the connection can be used again. A long one is cut off: closing it without would read
     * it to its end. What goes wrong here is of no interest, since the status is known and all that counts.
     */
    private static void end(HttpPost request, ClassicHttpResponse response) {
        try (response) {
            var entity = response.getEntity();
            if (entity != null && entity.getContent().readNBytes(LONGEST_ANSWER).length == LONGEST_ANSWER) {
                request.cancel();
            }
        } catch (IOException cut) {
            request.cancel();
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static byte[] gzip(byte[] body) {
        var bytes = new ByteArrayOutputStream(body.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(bytes, 8192)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
