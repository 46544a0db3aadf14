package io.gatehouse.gatewayconfig.issuer.http;

import com.nimbusds.jose.jwk.JWKSet;
import io.gatehouse.gatewayconfig.issuer.IssuerDocuments;
import io.gatehouse.gatewayconfig.issuer.IssuerRejectedException;
import io.gatehouse.gatewayconfig.issuer.KeySet;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds keys as OpenID Connect clients do: discovery document, then {@code jwks_uri}.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig">OpenID Connect Discovery, 4</a>
 */
class HttpIssuerDocuments implements IssuerDocuments {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[\\s,])max-age=(\\d{1,9})");
    private static final JsonMapper JSON = new JsonMapper();

    private final DocumentReader reader;

    HttpIssuerDocuments(DocumentReader reader) {
        this.reader = reader;
    }

    @Override
    public KeySet keys(String issuer) {
        var base = withoutSlash(issuer.replace(WELL_KNOWN, ""));
        var discovery = parse(base + WELL_KNOWN, reader.read(base + WELL_KNOWN));
        var named = discovery.path("issuer").asString("");
        if (!withoutSlash(named).equals(base)) {
            throw new IssuerRejectedException(
                    base + WELL_KNOWN + " is about issuer '" + named + "' (expected: " + base + ")", null);
        }
        return keysAt(discovery.path("jwks_uri").asString(""));
    }

    private KeySet keysAt(String jwksUri) {
        var answer = reader.read(jwksUri);
        try {
            return new KeySet(PublishedKeys.of(JWKSet.parse(answer.body())), maxAge(answer));
        } catch (ParseException e) {
            throw new IssuerRejectedException(jwksUri + " is no JWK set (RFC 7517)", e);
        }
    }

    private static JsonNode parse(String url, HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw new IssuerRejectedException(url + " is no JSON", e);
        }
    }

    private static @Nullable Duration maxAge(HttpResponse<String> answer) {
        var header =
                MAX_AGE.matcher(answer.headers().firstValue("cache-control").orElse(""));
        return header.find() ? Duration.ofSeconds(Long.parseLong(header.group(1))) : null;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
