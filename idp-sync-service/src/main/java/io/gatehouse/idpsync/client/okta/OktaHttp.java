package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.http.LimitHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** Sends the SDK's calls over the client that all providers share: each is counted, sent once, and read to its end. */
final class OktaHttp extends CloseableHttpClient {
    private static final int LONGEST_BODY = 8 * 1024 * 1024;
    private static final int ERRORS = 300;

    private final CloseableHttpClient http;
    private final CallBudget budget;
    private final Clock clock;

    OktaHttp(CloseableHttpClient http, CallBudget budget, Clock clock) {
        this.http = http;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    protected CloseableHttpResponse doExecute(
            @Nullable HttpHost target, ClassicHttpRequest request, @Nullable HttpContext context) throws IOException {
        budget.spend();
        try (var received = http.executeOpen(target, request, context)) {
            var limit = new LimitHeaders(name -> header(received, name), clock.instant());
            limit.rateLimit().ifPresent(budget::told);
            received.setEntity(whole(received));
            return CloseableHttpResponse.adapt(received);
        }
    }

    private static @Nullable String header(ClassicHttpResponse answer, String name) {
        var header = answer.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /**
     * In memory, bounded, and never missing: the SDK reads without a bound, fails on an answer without a body, and takes a
     * proxy's page for success where it expects none.
     */
    private static ByteArrayEntity whole(ClassicHttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        if (entity == null) {
            return new ByteArrayEntity(new byte[0], ContentType.APPLICATION_JSON);
        }
        var body = EntityUtils.toByteArray(entity, LONGEST_BODY);
        var start = new String(body, StandardCharsets.UTF_8).strip();
        if (answer.getCode() < ERRORS && !start.isEmpty() && !start.startsWith("{") && !start.startsWith("[")) {
            throw new IOException("answer is not JSON");
        }
        return new ByteArrayEntity(body, ContentType.parseLenient(entity.getContentType()));
    }

    /** The shared client goes on. */
    @Override
    public void close(CloseMode mode) {
        // nothing of its own
    }

    @Override
    public void close() {
        // nothing of its own
    }
}
