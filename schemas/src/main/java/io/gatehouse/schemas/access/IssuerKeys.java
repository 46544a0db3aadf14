package io.gatehouse.schemas.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an issuer, read anew at each call.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig">OpenID Connect Discovery, 4</a>
 */
class IssuerKeys implements JWKSetSource<SecurityContext> {
    private final String issuer;
    private final ResourceRetriever documents;
    private volatile boolean seen;

    IssuerKeys(String issuer, ResourceRetriever documents) {
        this.issuer = issuer;
        this.documents = documents;
    }

    /** Whether the keys have ever been read. */
    boolean seen() {
        return seen;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            var metadata =
                    JSONObjectUtils.parse(read(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"));
            if (!Objects.equals(metadata.get("issuer"), issuer)) {
                throw new JWKSetUnavailableException(
                        "discovery of " + issuer + " names another issuer: " + metadata.get("issuer"));
            }
            var keys = JWKSet.parse(read(JSONObjectUtils.getString(metadata, "jwks_uri")));
            seen = true;
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new JWKSetUnavailableException("no keys of " + issuer, e);
        }
    }

    private String read(@Nullable String url) throws IOException {
        if (url == null) {
            throw new IOException("discovery of " + issuer + " names no jwks_uri");
        }
        return documents.retrieveResource(URI.create(url).toURL()).getContent();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
