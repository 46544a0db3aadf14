package io.gatehouse.idpsync.client;

import java.util.Map;

/** The attributes that say whose client it is; a client without them is never touched. */
public final class Stamp {
    public static final String APPLICATION = "konnect_application_id";
    public static final String DEVELOPER = "konnect_developer_id";
    public static final String PORTAL = "konnect_portal_id";
    public static final String ORGANIZATION = "konnect_org_id";
    public static final String OURS = "gatehouse";

    private Stamp() {}

    /** The stamp of a client. */
    public static Map<String, String> of(ClientSpec spec) {
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

    /** Whether these are the attributes of Gatehouse's client of the application. */
    public static boolean isOf(String applicationId, Map<String, String> attributes) {
        return isOurs(attributes) && applicationId.equals(attributes.get(APPLICATION));
    }

    /** Whether these are the attributes of a client of Gatehouse's. */
    public static boolean isOurs(Map<String, String> attributes) {
        return "true".equals(attributes.get(OURS));
    }
}
