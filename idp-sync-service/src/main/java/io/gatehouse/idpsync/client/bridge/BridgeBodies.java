package io.gatehouse.idpsync.client.bridge;

import io.gatehouse.idpsync.client.ClientSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What bridges are sent: every field of the contract that must be there, and no other. */
final class BridgeBodies {
    private final String providerId;
    private final boolean withApplication;

    /** @param withApplication whether a new client's application is named, which the contract knows nothing of */
    BridgeBodies(String providerId, boolean withApplication) {
        this.providerId = providerId;
        this.withApplication = withApplication;
    }

    /** A new client. */
    Map<String, Object> client(ClientSpec wanted) {
        var body = base(wanted);
        body.put("client_name", wanted.name());
        body.put("redirect_uris", wanted.redirectUris().stream().sorted().toList());
        body.put("grant_types", wanted.grantTypes().stream().sorted().toList());
        body.put("scopes", wanted.scopes().stream().sorted().toList());
        body.put("token_endpoint_auth_method", "client_secret_basic");
        if (withApplication) {
            body.put("application_id", wanted.applicationId());
        }
        return body;
    }

    /** The application was changed. */
    Map<String, Object> updated(String clientId, ClientSpec wanted) {
        var body = event("update_application", clientId, wanted);
        body.put("redirect_uris", wanted.redirectUris().stream().sorted().toList());
        return body;
    }

    /** The application was registered for a version of an API product, or is so no longer. */
    Map<String, Object> registration(String type, String clientId, ClientSpec wanted, String versionId) {
        var body = event(type, clientId, wanted);
        body.put("api_product_version_id", versionId);
        if (wanted.audience() != null) {
            body.put("audience", wanted.audience());
        }
        return body;
    }

    private Map<String, Object> event(String type, String clientId, ClientSpec wanted) {
        var body = base(wanted);
        body.put("event_type", type);
        body.put("client_id", clientId);
        body.put("application_id", wanted.applicationId());
        body.put("application_name", wanted.name());
        return body;
    }

    private Map<String, Object> base(ClientSpec wanted) {
        var body = new HashMap<String, Object>();
        body.put("application_description", Objects.requireNonNullElse(wanted.description(), ""));
        body.put("portal_id", wanted.portalId());
        body.put("organization_id", wanted.organizationId());
        body.put("developer_id", wanted.developerId());
        body.put("auth_strategy_id", wanted.authStrategyId());
        body.put("dcr_provider_id", providerId);
        return body;
    }
}
