package io.gatehouse.registration.sso.oidc;

import io.gatehouse.registration.identityprovider.ProviderConfig.Oidc;
import io.gatehouse.registration.sso.Identity;
import io.gatehouse.registration.sso.OpenIdConnect;
import io.gatehouse.registration.sso.ProviderAnswer;
import io.gatehouse.registration.sso.SignInJourney;
import io.gatehouse.registration.sso.SsoProblem;
import io.gatehouse.registration.sso.SsoRefusedException;
import io.gatehouse.registration.sso.SsoUnavailableException;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks for metadata and keys anew each time: people sign in seldom, and a key that was rotated is then no problem. */
class HttpOpenIdConnect implements OpenIdConnect {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final GuardedHttp http;
    private final TokenEndpoint tokens;

    HttpOpenIdConnect(GuardedHttp http, TokenEndpoint tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    @Override
    public URI authorization(Oidc provider, URI callback, SignInJourney journey) {
        var scopes = new LinkedHashSet<>(List.of("openid"));
        scopes.addAll(provider.scopes());
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", provider.clientId());
        query.put("redirect_uri", callback.toString());
        query.put("scope", String.join(" ", scopes));
        query.put("state", journey.state());
        query.put("nonce", journey.nonce());
        query.put("code_challenge", Forms.challenge(journey.verifier()));
        query.put("code_challenge_method", "S256");
        var endpoint = metadata(provider).authorization().toString();
        return URI.create(endpoint + (endpoint.contains("?") ? "&" : "?") + Forms.encoded(query));
    }

    @Override
    public Identity identify(Oidc provider, URI callback, SignInJourney journey, ProviderAnswer answer, String code) {
        var metadata = metadata(provider);
        checkIssuer(metadata, answer);
        var redeemed = object(tokens.redeem(metadata, provider, callback, journey, code));
        var keys = http.send(new HttpGet(metadata.keys()), metadata.keys());
        var claims = new Claims(
                IdTokens.verified(
                        text(redeemed, "id_token"), keys, metadata.issuer(), provider.clientId(), journey.nonce()),
                provider.claims());
        return (claims.isThin() ? more(claims, metadata, redeemed) : claims).identity();
    }

    /** An answer that names another provider was meant for it (RFC 9207, 2.4). */
    private static void checkIssuer(ProviderMetadata metadata, ProviderAnswer answer) {
        var issuer = answer.issuer();
        if (issuer == null ? metadata.namesItself() : !issuer.equals(metadata.issuer())) {
            throw new SsoRefusedException(SsoProblem.REFUSED, "the answer is that of another provider");
        }
    }

    private ProviderMetadata metadata(Oidc provider) {
        var address = ProviderMetadata.address(provider.issuer());
        return ProviderMetadata.read(http.send(new HttpGet(address), address), provider.issuer());
    }

    /** What the ID token leaves out; what it says wins. */
    private Claims more(Claims claims, ProviderMetadata metadata, Map<String, Object> redeemed) {
        var userinfo = metadata.userinfo();
        if (userinfo == null) {
            return claims;
        }
        var request = new HttpGet(userinfo);
        request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + text(redeemed, "access_token"));
        var all = new HashMap<>(object(http.send(request, userinfo)));
        if (!Objects.equals(claims.claims().get("sub"), all.get("sub"))) {
            throw new SsoRefusedException(SsoProblem.REFUSED, "the user information is of someone else");
        }
        all.putAll(claims.claims());
        return new Claims(all, claims.mappings());
    }

    private static Map<String, Object> object(String json) {
        try {
            return JsonMapper.shared().readValue(json, OBJECT);
        } catch (JacksonException e) {
            throw new SsoUnavailableException("an answer of the provider is no JSON object", e);
        }
    }

    private static String text(Map<String, Object> values, String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw new SsoUnavailableException("an answer of the provider has no " + name, null);
    }
}
