package io.gatehouse.registration.openapi;

import io.gatehouse.schemas.test.openapi.KongsDocuments;
import io.gatehouse.schemas.test.openapi.Operation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KongsDocumentsTest {
    /** What we do in another way, and why. */
    private static final Map<String, String> CHOSEN = Map.of(
            "<(keycloak|oidc)>",
            "provider types of ours",
            "provider_type answered value \\[keycloak, oidc]",
            "provider types of ours",
            "dcr_config\\.(initial_(access_token|client_scope)|(login|graph)_base_url|send_application_id"
                    + "|client_name_template|access_policy_id|api_base_url|auth_server_id|konnect_token)",
            "settings of ours",
            "\\.provisioning",
            "tells how far the client of an application has come",
            "^create-client request .application_id",
            "lets a caller repeat a request safely",
            "-portal-team request .name has limits \\{minLength=1} instead",
            "follows from Kong's pattern",
            "-api-product-document 409 .detail",
            "each problem of ours has a detail, theirs forgot it",
            "^query-application-analytics 40[01] ",
            "theirs does not say what the problem looks like");

    @Test
    void oursHaveWhatKongsHave() {
        KongsDocuments.present()
                .compare("application-auth-strategies.v2", "application-auth-strategies", any -> true, "")
                .compare("portal-management.v2", "portal-management", KongsDocumentsTest::isOfThisService, "")
                .compare("api-products.v2", "api-products", any -> true, "")
                .compare("portal-client-api.v2", "portal-client", any -> true, "")
                .compare("dcr-http-integration.openapi", "dcr-bridge", any -> true, "/dcr/{providerId}")
                .differOnlyIn(CHOSEN.keySet());
    }

    /** Those of the audit log are audit-service's. */
    private static boolean isOfThisService(Operation operation) {
        return !operation.path().contains("/audit-log");
    }
}
