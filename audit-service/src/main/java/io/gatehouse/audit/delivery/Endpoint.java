package io.gatehouse.audit.delivery;

import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.schemas.sealed.Secret;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where lines are sent, and how.
 *
 * @param uri absolute address
 * @param authorization value of the Authorization header, verbatim; null for none
 * @param format how entries become lines
 * @param skipSslVerification whether any certificate will do
 * @param secrets what the receiver verifies with, {@code whsec_…}, the newest first; besides the published key
 */
public record Endpoint(
        URI uri, @Nullable Secret authorization, LogFormat format, boolean skipSslVerification, List<Secret> secrets) {
    public Endpoint {
        secrets = List.copyOf(secrets);
    }
}
