package io.gatehouse.schemas;

import java.util.List;

/**
 * Names of the topics. A breaking change of what a topic holds gets a new topic with the next version; everything else
 * evolves under FULL_TRANSITIVE compatibility.
 */
public final class Topics {
    /** Applications asked for by producers; any key. */
    public static final String REQUESTS = "registration.requests.v1";

    /** Answers to {@link #REQUESTS}; keyed by the id of the request. */
    public static final String REQUEST_OUTCOMES = "registration.request-outcomes.v1";

    /** What is wanted of each application; keyed by application id. */
    public static final String APPLICATION_EVENTS = "registration.application-events.v1";

    /** Full state of the catalog, compacted; keyed by {@code kind:id}. */
    public static final String CATALOG_EVENTS = "registration.catalog-events.v1";

    /** What happened to the OAuth client of each application; keyed by application id. */
    public static final String CLIENT_EVENTS = "idp-sync.client-events.v1";

    /** What happened at the gateways; keyed by gateway service id or application id. */
    public static final String GATEWAY_EVENTS = "gateway-config.gateway-events.v1";

    /** One record per request at any HTTP edge, keyed by principal, and what audit-service itself does. */
    public static final String OBSERVATIONS = "audit.observations.v1";

    /** The signed audit log; keyed as the source of each entry. */
    public static final String ENTRIES = "audit.entries.v1";

    /** Every topic, in the order of the README's table. */
    public static final List<String> ALL = List.of(
            REQUESTS,
            REQUEST_OUTCOMES,
            APPLICATION_EVENTS,
            CATALOG_EVENTS,
            CLIENT_EVENTS,
            GATEWAY_EVENTS,
            OBSERVATIONS,
            ENTRIES);

    private Topics() {}

    /** Where the records of {@code topic} go that {@code group} cannot use. */
    public static String deadLetters(String topic, String group) {
        return topic + "." + group + ".dlq";
    }
}
