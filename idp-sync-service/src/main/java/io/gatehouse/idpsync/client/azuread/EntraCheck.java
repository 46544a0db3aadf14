package io.gatehouse.idpsync.client.azuread;

import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.http.AccessTokens;
import io.gatehouse.idpsync.http.ProviderCalls;
import io.gatehouse.schemas.sealed.Secret;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks for what stands in the way at a tenant: an issuer that its tokens will not carry, a permission that is missing. */
final class EntraCheck {
    private static final Set<String> PERMISSIONS =
            Set.of("Application.ReadWrite.OwnedBy", "Application.ReadWrite.All", "Directory.ReadWrite.All");

    private final EntraTenant tenant;
    private final ProviderCalls calls;
    private final AccessTokens tokens;

    EntraCheck(EntraTenant tenant, ProviderCalls calls, AccessTokens tokens) {
        this.tenant = tenant;
        this.calls = calls;
        this.tokens = tokens;
    }

    List<String> run() {
        var errors = new ArrayList<String>();
        issuer(errors);
        permissions(errors);
        return errors;
    }

    /** Tokens of version 1 carry another issuer than those of version 2, and neither is the address without a version. */
    private void issuer(List<String> errors) {
        var answer = calls.send(http -> http.get().uri(tenant.discovery()));
        if (answer.status() != 200) {
            errors.add("Entra, discovery: no such tenant at " + tenant.discovery() + " (" + answer.status() + ")");
            return;
        }
        var named = answer.json().path("issuer").asString("");
        if (!tenant.issuer().equals(named)) {
            errors.add("Entra, discovery: tokens of version " + tenant.tokenVersion() + " have the issuer " + named
                    + " (expected: " + tenant.issuer() + "); an issuer that ends in /v2.0 stands for version 2");
        }
    }

    private void permissions(List<String> errors) {
        try {
            var claims = claims(tokens.current().value());
            var roles = claims.path("roles")
                    .valueStream()
                    .map(role -> role.asString(""))
                    .toList();
            if (!claims.isMissingNode() && roles.stream().noneMatch(PERMISSIONS::contains)) {
                errors.add("Entra: the permission Application.ReadWrite.OwnedBy of Microsoft Graph is missing"
                        + " (application permission with an administrator's consent; present: " + roles + ")");
            }
        } catch (IdpException e) {
            errors.add(e.reason());
        }
    }

    /** The claims of a token that is a JWT; missing for any other. Its signature is Graph's to check. */
    private static JsonNode claims(Secret token) {
        var parts = token.reveal().split("\\.", -1);
        try {
            return parts.length == 3
                    ? JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[1]))
                    : JsonMapper.shared().missingNode();
        } catch (JacksonException | IllegalArgumentException e) {
            return JsonMapper.shared().missingNode();
        }
    }
}
