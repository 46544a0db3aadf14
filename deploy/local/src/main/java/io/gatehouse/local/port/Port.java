package io.gatehouse.local.port;

import java.util.Locale;

/** Every port the local stack listens on, always on 127.0.0.1. */
public enum Port {
    FRONT(8000, "front", "the one address of Gatehouse"),
    MAIL(8025, "front", "caught mail, over HTTP"),
    SMTP(1025, "front", "mail server"),
    REGISTRATION(8011, "registration-service", "registration-service, HTTP"),
    IDP_SYNC(8012, "idp-sync-service", "idp-sync-service, HTTP"),
    GATEWAY_CONFIG(8013, "gateway-config-service", "gateway-config-service, HTTP"),
    AUDIT(8014, "audit-service", "audit-service, HTTP"),
    GATEWAY_ADMIN(8001, "gateway", "gateway, Admin API"),
    GATEWAY_PROXY(8005, "gateway", "gateway, proxy"),
    KEYCLOAK(8080, "keycloak", "Keycloak, HTTP"),
    SCHEMA_REGISTRY(8081, "schema-registry", "schema registry, HTTP"),
    SCHEMA_REGISTRY_MANAGEMENT(8082, "schema-registry", "schema registry, health"),
    KAFKA(9092, "kafka", "Kafka broker"),
    KAFKA_CONTROLLER(9093, "kafka", "Kafka controller"),
    POSTGRES(15432, "postgres", "PostgreSQL");

    private final int standard;
    private final String part;
    private final String purpose;

    Port(int standard, String part, String purpose) {
        this.standard = standard;
        this.part = part;
        this.purpose = purpose;
    }

    /** Used when nothing else was asked for. */
    public int standard() {
        return standard;
    }

    /** The part that listens on it. */
    public String part() {
        return part;
    }

    /** What it is for, in a few words. */
    public String purpose() {
        return purpose;
    }

    /** The command line option that changes it, such as {@code --port-idp-sync}. */
    public String option() {
        return "--port-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The environment variable that changes it, such as {@code GATEHOUSE_PORT_IDP_SYNC}. */
    public String variable() {
        return "GATEHOUSE_PORT_" + name();
    }
}
