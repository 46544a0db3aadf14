package io.gatehouse.gatewayconfig.issuer.http;

import io.gatehouse.gatewayconfig.issuer.IssuerRejectedException;
import io.gatehouse.gatewayconfig.issuer.IssuerUnavailableException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads documents over http or https only, within limits of size and time, following no redirect. */
class DocumentReader {
    private final HttpClient client;
    private final Duration timeout;
    private final long largest;

    DocumentReader(Duration timeout, long largest) {
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
        this.timeout = timeout;
        this.largest = largest;
    }

    /** An answer with status 200. */
    HttpResponse<String> read(String url) {
        var future = client.sendAsync(request(url), answer -> new LimitedBody(largest));
        try {
            return checked(url, future.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw new IssuerUnavailableException("no answer from " + url + ": " + reason(e), e);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new IssuerUnavailableException("no answer from " + url + " within " + timeout, e);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new IssuerUnavailableException("stopped while reading " + url, e);
        }
    }

    private static HttpRequest request(String url) {
        try {
            var uri = URI.create(url);
            if (uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return HttpRequest.newBuilder(uri)
                        .header("Accept", "application/json")
                        .build();
            }
            throw new IssuerRejectedException(url + " (expected: an http or https URL)", null);
        } catch (IllegalArgumentException e) {
            throw new IssuerRejectedException(url + " (expected: an http or https URL)", e);
        }
    }

    private static HttpResponse<String> checked(String url, HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (status == 200) {
            return answer;
        }
        var message = url + " answers " + status + " (expected: 200)";
        if (status >= 500 || status == 429 || status == 408) {
            throw new IssuerUnavailableException(message, null);
        }
        throw new IssuerRejectedException(message, null);
    }

    private static String reason(ExecutionException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
