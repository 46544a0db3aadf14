package io.gatehouse.idpsync.client.keycloak;

import io.gatehouse.idpsync.client.ClientSpec;
import java.util.Map;

/** The attributes that say whose client it is; a client without them is never touched. */
final class Stamp {
    static final String APPLICATION = "konnect_application_id";
    static final String DEVELOPER = "konnect_developer_id";
    static final String PORTAL = "konnect_portal_id";
    static final String ORGANIZATION = "konnect_org_id";
    private static final String OURS = "gatehouse";

    private Stamp() {}

    static Map<String, String> of(ClientSpec spec) {
        return Map.of(
                OURS,
                "true",
                APPLICATION,
                spec.applicationId(),
                DEVELOPER,
                spec.developerId(),
                PORTAL,
                spec.portalId(),
                ORGANIZATION,
                spec.organizationId());
    }

    static boolean isOf(String applicationId, Map<String, String> attributes) {
        return "true".equals(attributes.get(OURS)) && applicationId.equals(attributes.get(APPLICATION));
    }
}
