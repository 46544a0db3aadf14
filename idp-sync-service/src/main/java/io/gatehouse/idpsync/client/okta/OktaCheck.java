package io.gatehouse.idpsync.client.okta;

import com.okta.sdk.resource.model.AuthorizationServerPolicy;
import com.okta.sdk.resource.model.AuthorizationServerPolicyConditions;
import com.okta.sdk.resource.model.ClientPolicyCondition;
import com.okta.sdk.resource.model.LifecycleStatus;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.http.ProviderCalls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for what stands in the way of making clients in an organisation, and of their obtaining tokens. */
final class OktaCheck {
    static final String POLICY = "access_policy_id";
    private static final Logger log = LoggerFactory.getLogger(OktaCheck.class);
    private static final String CLIENT_ID = "app.clientId";

    private final OktaOrg org;
    private final ProviderCalls open;
    private final OktaApi api;
    private final @Nullable String policyId;
    private volatile boolean openidWanted;

    OktaCheck(OktaOrg org, ProviderCalls open, OktaApi api, @Nullable String policyId) {
        this.org = org;
        this.open = open;
        this.api = api;
        this.policyId = policyId;
    }

    /** Looks at a wanted client for what Okta takes but does not work. */
    void heed(ClientSpec wanted) {
        if (wanted.scopes().contains("openid")) {
            openidWanted = true;
            log.atWarn()
                    .addKeyValue("applicationId", wanted.applicationId())
                    .log("scope openid is wanted, which Okta gives to no client by client credentials");
        }
    }

    /** One sentence for each finding. */
    List<String> findings() {
        var findings = new ArrayList<String>();
        discovery().ifPresent(findings::add);
        try {
            api.applications(null);
            claim().ifPresent(findings::add);
            policy().ifPresent(findings::add);
        } catch (IdpException e) {
            if (e.status() == null || e.status() >= 500) {
                throw e;
            }
            findings.add(e.reason());
        }
        if (openidWanted) {
            findings.add("Okta, scopes: applications want openid, which Okta refuses with client credentials"
                    + " (expected: scopes of the authorization server " + org.authorizationServer() + ")");
        }
        return findings;
    }

    private Optional<String> discovery() {
        var answer = open.send(http -> http.get().uri(URI.create(org.discovery())));
        if (answer.status() != 200) {
            return Optional.of(
                    "Okta, discovery: no authorization server at " + org.issuer() + " (" + answer.status() + ")");
        }
        var issuer = answer.json().path("issuer").asString("");
        return issuer.equals(org.issuer())
                ? Optional.empty()
                : Optional.of("Okta, discovery: its issuer is " + issuer + " (expected: " + org.issuer() + ")");
    }

    /** Okta's tokens name the client in {@code cid}; Kong is told of it by a claim that has to be added. */
    private Optional<String> claim() {
        var there = api.claims(org.authorizationServer()).stream()
                .filter(claim -> claim.getStatus() != LifecycleStatus.INACTIVE)
                .anyMatch(claim -> CLIENT_ID.equals(claim.getValue()));
        return there
                ? Optional.empty()
                : Optional.of("Okta, claims: no claim of authorization server " + org.authorizationServer()
                        + " has the value " + CLIENT_ID + ", by which tokens name the application");
    }

    private Optional<String> policy() {
        if (policyId == null) {
            var all = api.policies(org.authorizationServer()).stream()
                    .anyMatch(policy -> isActive(policy) && clients(policy).contains(OktaAccessPolicy.ALL_CLIENTS));
            return all
                    ? Optional.empty()
                    : Optional.of("Okta, access policies: none of authorization server " + org.authorizationServer()
                            + " admits all clients (expected: one, or " + POLICY + ")");
        }
        return isActive(api.policy(org.authorizationServer(), policyId))
                ? Optional.empty()
                : Optional.of("Okta, access policy " + policyId + ": it is not active");
    }

    private static boolean isActive(AuthorizationServerPolicy policy) {
        return policy.getStatus() != AuthorizationServerPolicy.StatusEnum.INACTIVE;
    }

    private static List<String> clients(AuthorizationServerPolicy policy) {
        return Optional.ofNullable(policy.getConditions())
                .map(AuthorizationServerPolicyConditions::getClients)
                .map(ClientPolicyCondition::getInclude)
                .orElse(List.of());
    }
}
