package io.gatehouse.local.service;

import io.gatehouse.local.port.Port;
import io.gatehouse.local.postgres.Database;

/** The four services. */
public enum Service {
    REGISTRATION("registration-service", "registration", Port.REGISTRATION, Database.REGISTRATION),
    IDP_SYNC("idp-sync-service", "idp_sync", Port.IDP_SYNC, Database.IDP_SYNC),
    GATEWAY_CONFIG("gateway-config-service", "gateway_config", Port.GATEWAY_CONFIG, Database.GATEWAY_CONFIG),
    AUDIT("audit-service", "audit", Port.AUDIT, Database.AUDIT);

    private final String label;
    private final String key;
    private final Port port;
    private final Database database;

    Service(String label, String key, Port port, Database database) {
        this.label = label;
        this.key = key;
        this.port = port;
        this.database = database;
    }

    /** Name of the module, the jar and the part. */
    public String label() {
        return label;
    }

    /** Name in {@code deploy/status --json}. */
    public String key() {
        return key;
    }

    /** Where it serves HTTP. */
    public Port port() {
        return port;
    }

    /** What it remembers in. */
    public Database database() {
        return database;
    }
}
