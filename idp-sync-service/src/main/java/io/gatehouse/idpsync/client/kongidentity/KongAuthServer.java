package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.http.ProviderAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** One auth server. Where its id is not given it is looked for once by its issuer, which Konnect has no filter for. */
final class KongAuthServer {
    private final KonnectApi konnect;
    private final String issuer;
    private volatile @Nullable String id;

    KongAuthServer(KonnectApi konnect, String issuer, Optional<String> id) {
        this.konnect = konnect;
        this.issuer = issuer;
        this.id = id.orElse(null);
    }

    /** Makes a call; the path is below the auth server, its ids encoded. */
    ProviderAnswer send(HttpMethod method, String path, @Nullable Object body) {
        return konnect.send(method, path(path), body);
    }

    /** A page of one of its lists. */
    KonnectApi.Page page(String path, int number, String operation) {
        return konnect.page(path(path), number, operation);
    }

    /** Those of one of its lists that a query asks for. */
    List<JsonNode> page(String pathAndQuery, String operation) {
        return konnect.page(path(pathAndQuery), operation).entries();
    }

    /** All of one of its lists. */
    List<JsonNode> all(String path, String operation) {
        return konnect.all(path(path), operation);
    }

    /** What is wrong with the token, the auth server or its issuer; one sentence for each. */
    List<String> check() {
        try {
            var answer = send(HttpMethod.GET, "", null);
            if (answer.status() != 200) {
                return List.of(answer.failure("read auth server").reason());
            }
            var named = answer.json().path("issuer").asString("");
            return issuer.equals(named)
                    ? List.of()
                    : List.of("Kong Identity: the issuer of auth server " + id + " is " + named + " (expected: "
                            + issuer + ")");
        } catch (IdpException e) {
            return List.of(e.reason());
        }
    }

    private String path(String path) {
        var known = id;
        if (known == null) {
            known = konnect.all("", "list auth servers").stream()
                    .filter(server -> issuer.equals(server.path("issuer").asString("")))
                    .findFirst()
                    .map(server -> server.path("id").asString(""))
                    .orElseThrow(() ->
                            new IdpRejectedException(null, "Kong Identity has no auth server with issuer " + issuer));
            id = known;
        }
        return "/" + UriUtils.encode(known, StandardCharsets.UTF_8) + path;
    }
}
