package io.gatehouse.registration.sso.oidc;

import io.gatehouse.registration.identityprovider.ProviderConfig.Oidc;
import io.gatehouse.registration.sso.SignInJourney;
import io.gatehouse.schemas.sealed.OpeningKeys;
import java.net.URI;
import java.util.LinkedHashMap;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Redeems codes (RFC 6749, 4.1.3). The client's secret is opened for this one request. */
class TokenEndpoint {
    private final GuardedHttp http;
    private final OpeningKeys keys;

    TokenEndpoint(GuardedHttp http, OpeningKeys keys) {
        this.http = http;
        this.keys = keys;
    }

    /** The answer's body. */
    String redeem(ProviderMetadata metadata, Oidc provider, URI callback, SignInJourney journey, String code) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", callback.toString());
        form.put("code_verifier", journey.verifier());
        var request = new HttpPost(metadata.token());
        var sealed = provider.sealedSecret();
        if (sealed == null || metadata.secretInBody()) {
            form.put("client_id", provider.clientId());
        }
        if (sealed != null && metadata.secretInBody()) {
            form.put("client_secret", keys.open(sealed));
        } else if (sealed != null) {
            request.setHeader(HttpHeaders.AUTHORIZATION, Forms.basic(provider.clientId(), keys.open(sealed)));
        }
        request.setEntity(new StringEntity(Forms.encoded(form), ContentType.APPLICATION_FORM_URLENCODED));
        return http.send(request, metadata.token());
    }
}
