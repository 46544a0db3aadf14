package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.http.AccessTokens;
import io.gatehouse.idpsync.http.ProviderCalls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for what stands in the way of making clients in a tenant. */
final class Auth0Check {
    private static final List<String> NEEDED = List.of(
            "create:clients",
            "read:clients",
            "update:clients",
            "delete:clients",
            "update:client_keys",
            "create:client_grants",
            "read:client_grants",
            "update:client_grants",
            "delete:client_grants");

    private final Auth0Tenant tenant;
    private final ProviderCalls open;
    private final AccessTokens tokens;
    private final Auth0Api api;
    private final boolean managedScopes;

    Auth0Check(Auth0Tenant tenant, ProviderCalls open, AccessTokens tokens, Auth0Api api, boolean managedScopes) {
        this.tenant = tenant;
        this.open = open;
        this.tokens = tokens;
        this.api = api;
        this.managedScopes = managedScopes;
    }

    /** One sentence for each finding. */
    List<String> findings() {
        var findings = new ArrayList<String>();
        discovery(findings);
        try {
            var granted = TokenScopes.of(tokens.current().value());
            permissions(granted, findings);
            openRegistration(granted, findings);
        } catch (IdpRejectedException e) {
            findings.add(e.reason());
        }
        return findings;
    }

    private void discovery(List<String> findings) {
        var answer = open.send(http -> http.get().uri(URI.create(tenant.discovery())));
        if (answer.status() != 200) {
            findings.add("Auth0, discovery: no tenant at " + tenant.base() + " (" + answer.status() + ")");
            return;
        }
        var issuer = answer.json().path("issuer").asString("");
        if (!tenant.issuer().equals(issuer)) {
            findings.add("Auth0, discovery: its issuer is " + issuer + " (expected: " + tenant.issuer() + ")");
        }
    }

    private void permissions(Set<String> granted, List<String> findings) {
        Stream.concat(NEEDED.stream(), managedScopes ? Stream.of("read:resource_servers") : Stream.of())
                .filter(permission -> !granted.contains(permission))
                .map(permission ->
                        "Auth0, permissions: the initial client lacks " + permission + " at " + tenant.audience())
                .forEach(findings::add);
    }

    /** Kong's guide does not ask for the permission to read settings, so that often this cannot be known. */
    private void openRegistration(Set<String> granted, List<String> findings) {
        if (granted.contains("read:tenant_settings") && api.openRegistration()) {
            findings.add("Auth0, tenant settings: \"OIDC Dynamic Application Registration\" is on, which lets strangers"
                    + " register clients and keeps others from being made (expected: off)");
        }
    }
}
