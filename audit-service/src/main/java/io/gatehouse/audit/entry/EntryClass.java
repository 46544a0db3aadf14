package io.gatehouse.audit.entry;

import java.util.List;

/** The classes of entries: Konnect's three for requests, and ours for what Konnect does not log. */
public final class EntryClass {
    /** Someone tried to prove who they are. */
    public static final String AUTHENTICATION = "authentication";

    /** A request was allowed or denied. */
    public static final String AUTHORIZATION = "authorization";

    /** A request was answered. */
    public static final String ACCESS = "access";

    /** An application came, changed or went. */
    public static final String APPLICATION = "application";

    /** A credential came or went. */
    public static final String CREDENTIAL = "credential";

    /** An application asked for access to an API, or got an answer. */
    public static final String REGISTRATION = "registration";

    /** What is offered, where, and how it is guarded changed. */
    public static final String CATALOG = "catalog";

    /** An identity provider was called. */
    public static final String PROVIDER = "provider";

    /** A gateway was configured. */
    public static final String GATEWAY = "gateway";

    /** Something outside was found different from what is wanted, or brought back. */
    public static final String DRIFT = "drift";

    /** Someone decided about a record that a service could not use. */
    public static final String DEAD_LETTER = "dead_letter";

    /** A webhook failed, recovered, or was disabled by its endpoint. */
    public static final String DELIVERY = "delivery";

    /** Entries were sent again. */
    public static final String REPLAY = "replay";

    /** Every class, in the order above. */
    public static final List<String> ALL = List.of(
            AUTHENTICATION,
            AUTHORIZATION,
            ACCESS,
            APPLICATION,
            CREDENTIAL,
            REGISTRATION,
            CATALOG,
            PROVIDER,
            GATEWAY,
            DRIFT,
            DEAD_LETTER,
            DELIVERY,
            REPLAY);

    private EntryClass() {}
}
