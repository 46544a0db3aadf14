package io.gatehouse.registration.sso.oidc;

import io.gatehouse.registration.sso.SsoProblem;
import io.gatehouse.registration.sso.SsoRefusedException;
import io.gatehouse.registration.sso.SsoUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Asks an identity provider: no redirects, no long bodies, no long waits, and only over HTTPS unless all is allowed. */
class GuardedHttp {
    private static final int LONGEST_BODY = 1 << 20;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sso-timer").factory());
    private final CloseableHttpClient client;
    private final Duration timeout;
    private final boolean plainAllowed;

    GuardedHttp(CloseableHttpClient client, Duration timeout, boolean plainAllowed) {
        this.client = client;
        this.timeout = timeout;
        this.plainAllowed = plainAllowed;
    }

    /**
     * The body of a good answer.
     *
     * @throws SsoRefusedException if the answer is 4xx
     * @throws SsoUnavailableException if there is no usable answer
     */
    String send(HttpUriRequestBase request, URI to) {
        check(to);
        request.setUri(to);
        var limit = timer.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> body(response, to));
        } catch (IOException e) {
            throw new SsoUnavailableException("no answer from " + to.getHost(), e);
        } finally {
            limit.cancel(false);
        }
    }

    private void check(URI to) {
        if (to.getHost() == null
                || !("https".equals(to.getScheme()) || (plainAllowed && "http".equals(to.getScheme())))) {
            throw new SsoUnavailableException("an address of the provider is not https", null);
        }
    }

    private static String body(ClassicHttpResponse response, URI from) throws IOException {
        var status = response.getCode();
        if (status / 100 == 2) {
            try {
                var entity = response.getEntity();
                return entity == null ? "" : EntityUtils.toString(entity, LONGEST_BODY);
            } catch (ParseException e) {
                throw new SsoUnavailableException("unreadable answer from " + from.getHost(), e);
            }
        }
        if (status / 100 == 4 && status != 404 && status != 429) {
            throw new SsoRefusedException(SsoProblem.REFUSED, from.getHost() + " answered " + status);
        }
        throw new SsoUnavailableException(from.getHost() + " answered " + status, null);
    }
}
