package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.http.AccessTokens;
import io.gatehouse.idpsync.http.LimitHeaders;
import java.io.IOException;
import java.time.Clock;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Sends the SDK's calls: each is counted, carries a token, and goes out once. Only one that was answered 401 is sent once more
 * with a new token; it had no effect.
 */
final class Auth0Sending implements Interceptor {
    private static final int UNAUTHORIZED = 401;
    private static final long LONGEST_BODY = 8L * 1024 * 1024;

    private final AccessTokens tokens;
    private final CallBudget budget;
    private final Clock clock;

    Auth0Sending(AccessTokens tokens, CallBudget budget, Clock clock) {
        this.tokens = tokens;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var token = tokens.current();
        var response = send(chain, token);
        if (response.code() != UNAUTHORIZED) {
            return response;
        }
        response.close();
        tokens.forget(token);
        return send(chain, tokens.current());
    }

    private Response send(Chain chain, AccessTokens.Token token) throws IOException {
        budget.spend();
        var response = chain.proceed(chain.request()
                .newBuilder()
                .header("Authorization", "Bearer " + token.value().reveal())
                .build());
        new LimitHeaders(response::header, clock.instant()).rateLimit().ifPresent(budget::told);
        return bounded(response);
    }

    /** The SDK reads what it gets to the end, and fails with a null pointer on JSON other than an object. */
    private static Response bounded(Response response) throws IOException {
        var body = response.peekBody(LONGEST_BODY + 1);
        if (body.contentLength() > LONGEST_BODY) {
            response.close();
            throw new IOException("answer longer than " + LONGEST_BODY + " bytes");
        }
        var text = body.string().strip();
        if (response.isSuccessful() && !text.isEmpty() && !text.startsWith("{")) {
            response.close();
            throw new IOException("answer is not a JSON object");
        }
        return response;
    }
}
