package io.gatehouse.audit.record.messaging;

import io.gatehouse.audit.Facts;
import io.gatehouse.events.AccessObserved;
import io.gatehouse.events.ApplicationUpdated;
import io.gatehouse.events.AuthenticationObserved;
import io.gatehouse.events.AuthorizationDecided;
import io.gatehouse.events.CredentialType;
import io.gatehouse.events.EntityError;
import io.gatehouse.events.FailureKind;
import io.gatehouse.events.RefusalReason;
import io.gatehouse.schemas.Topics;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** One of each event of the contract, with {@link #SECRET} in every field that must not be kept. */
public final class Events {
    /** What must appear in no entry, log or table. */
    public static final String SECRET = "planted-3f9a";

    private static final Set<String> NOT_TO_BE_KEPT = Set.of(
            "name",
            "product_name",
            "display_name",
            "description",
            "developer_email",
            "redirect_uris",
            "scopes",
            "key_names",
            "issuer",
            "plugin_config",
            "settings",
            "sealed_credentials",
            "sealed_secret",
            "sealed_credential",
            "sealed_key",
            "secret_recipient",
            "key_sha256",
            "message",
            "error",
            "errors",
            "reason",
            "grant_types");

    private Events() {}

    public static Stream<SpecificRecordBase> all() {
        return Stream.concat(
                LifecycleRule.ALL.keySet().stream()
                        .sorted(Comparator.comparing(Class::getName))
                        .map(type -> filled(type, 1)),
                Stream.of(authentication(), authorization(), access()));
    }

    /** An event with this id and time. */
    public static ApplicationUpdated applicationUpdated(UUID id, Instant occurredAt) {
        var event = (ApplicationUpdated) filled(ApplicationUpdated.class, 1);
        event.put("event_id", id);
        event.put("occurred_at", occurredAt);
        return event;
    }

    /** An event of this type whose id is made of {@code number}. */
    public static SpecificRecordBase filled(Class<?> type, int number) {
        try {
            var event = (SpecificRecordBase) type.getDeclaredConstructor().newInstance();
            for (var field : event.getSchema().getFields()) {
                event.put(field.pos(), value(field.name(), field.schema(), number));
            }
            return event;
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static Object value(String name, Schema schema, int number) {
        return switch (schema.getType()) {
            case UNION -> value(name, schema.getTypes().getLast(), number);
            case INT -> 3;
            case LONG -> schema.getLogicalType() == null ? (Object) 7L : Instant.parse("2026-03-01T09:00:00.125Z");
            case BOOLEAN -> true;
            case ENUM -> name.equals("kind") ? FailureKind.UNAVAILABLE : CredentialType.KEY_AUTH;
            case MAP -> Map.of("initial_client_secret", SECRET);
            case ARRAY -> array(name, schema.getElementType());
            default -> schema.getLogicalType() == null ? text(name) : id(name + number);
        };
    }

    private static Object array(String name, Schema element) {
        return switch (element.getName()) {
            case "RefusalReason" ->
                List.of(
                        new RefusalReason("name", SECRET, "required"),
                        new RefusalReason("redirect_uris", SECRET, null));
            case "EntityError" ->
                List.of(
                        new EntityError("plugins", id("plugin").toString(), SECRET, "config", SECRET),
                        new EntityError("acls", null, null, null, SECRET));
            default ->
                name.endsWith("_ids")
                        ? List.of(id(name + 1).toString(), id(name + 2).toString())
                        : List.of(text(name) + "-1", text(name) + "-2");
        };
    }

    private static String text(String name) {
        if (name.equals("trace_parent")) {
            return "00-" + Facts.TRACE + "-00f067aa0ba902b7-01";
        }
        return NOT_TO_BE_KEPT.contains(name) ? SECRET : name.endsWith("_id") ? id(name).toString() : "some-" + name;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static SpecificRecordBase authentication() {
        return AuthenticationObserved.newBuilder((AuthenticationObserved) filled(AuthenticationObserved.class, 1))
                .setSourceIp("192.0.2.7")
                .setRequest("/api/v2/developer/authenticate")
                .setOutcome("INVALID_PASSWORD")
                .setAuthenticationType("BASIC")
                .build();
    }

    private static SpecificRecordBase authorization() {
        return AuthorizationDecided.newBuilder((AuthorizationDecided) filled(AuthorizationDecided.class, 1))
                .setPortalId(null)
                .setActorId(null)
                .setSourceIp("192.0.2.7")
                .setRequest("/v2/developers/" + SECRET + "%40example.com")
                .setAction("edit")
                .setResource("developers/{id}")
                .setGranted(false)
                .build();
    }

    private static SpecificRecordBase access() {
        return AccessObserved.newBuilder((AccessObserved) filled(AccessObserved.class, 1))
                .setPortalId(null)
                .setSourceIp("192.0.2.7")
                .setRequest("/v2/portals/developers/" + SECRET + "@example.com/applications")
                .setMethod("PATCH")
                .setQuery("page%5Bsize%5D=10&filter[email]=" + SECRET + "%40example.com&flag&a=1&a=2&bad=%zz")
                .setStatus(403)
                .build();
    }

    static String topic(SpecificRecordBase event) {
        return event.getSchema().getName().startsWith("Client") ? Topics.CLIENT_EVENTS : Topics.APPLICATION_EVENTS;
    }
}
