package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.http.ProviderAnswer;
import io.gatehouse.idpsync.http.ProviderCalls;
import io.gatehouse.schemas.sealed.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Calls to the API of one region.
 *
 * @see <a href="https://developer.konghq.com/api/konnect/kong-identity/v1/">Kong Identity API</a>
 */
final class KonnectApi {
    /** Kong names no largest page; its other lists give this many. */
    private static final int PAGE = 100;

    private final ProviderCalls calls;
    private final String base;
    private final Secret token;

    KonnectApi(ProviderCalls calls, String base, Secret token) {
        this.calls = calls;
        this.base = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/v1/auth-servers";
        this.token = token;
    }

    /**
     * A page of a list.
     *
     * @param entries what is on it
     * @param number from 1
     * @param last whether it is the last one
     */
    record Page(List<JsonNode> entries, int number, boolean last) {}

    /**
     * Makes a call.
     *
     * @param path below the auth servers, encoded
     * @param body sent as JSON; null for none
     */
    ProviderAnswer send(HttpMethod method, String path, @Nullable Object body) {
        return calls.send(method, URI.create(base + path), token, body, headers -> {});
    }

    /** A page of a list; throws if there is none. */
    Page page(String path, int number, String operation) {
        return page(path + "?page%5Bsize%5D=" + PAGE + "&page%5Bnumber%5D=" + number, operation);
    }

    /** A list that is asked for with a query. */
    Page page(String pathAndQuery, String operation) {
        var answer = send(HttpMethod.GET, pathAndQuery, null);
        if (answer.status() != 200) {
            throw answer.failure(operation);
        }
        var body = answer.json();
        var meta = body.path("meta").path("page");
        if (!body.path("data").isArray()) {
            throw new IdpUnavailableException(answer.status(), answer.provider() + " answered no list", null);
        }
        var entries = List.copyOf(body.path("data").values());
        var number = meta.path("number").asInt(1);
        var before = (long) (number - 1) * meta.path("size").asInt(PAGE);
        return new Page(
                entries,
                number,
                entries.isEmpty()
                        || before + entries.size() >= meta.path("total").asLong(0));
    }

    /** All of a list. */
    List<JsonNode> all(String path, String operation) {
        var all = new ArrayList<JsonNode>();
        var page = page(path, 1, operation);
        all.addAll(page.entries());
        while (!page.last()) {
            page = page(path, page.number() + 1, operation);
            all.addAll(page.entries());
        }
        return all;
    }
}
