package io.gatehouse.registration.bridge.web;

import io.gatehouse.registration.application.Details;
import io.gatehouse.registration.bridge.Owner;
import io.gatehouse.registration.bridge.WantedClient;
import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.ListRule;
import io.gatehouse.schemas.http.TextRule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What callers of the bridge send. */
final class BridgeForms {
    private static final String UPDATE = "update_application";
    private static final List<String> EVENTS = List.of(UPDATE, "add_registration", "remove_registration");
    private static final TextRule NAME = TextRule.length(1, 255);
    private static final TextRule DESCRIPTION = TextRule.atMost(2048);
    private static final TextRule WORD = TextRule.length(1, 128);
    private static final TextRule URI = TextRule.length(1, 2048);
    private static final ListRule UP_TO_20 = new ListRule(0, 20);
    private static final ListRule UP_TO_50 = new ListRule(0, 50);

    private BridgeForms() {}

    /** A new client; {@code application_id} is an addition to the contract. */
    static WantedClient created(UUID providerId, JsonNode body, @Nullable String idempotencyKey) {
        if (idempotencyKey != null) {
            new Checks()
                    .required("Idempotency-Key", idempotencyKey)
                    .atMost("Idempotency-Key", 255, idempotencyKey)
                    .refuseIfAny();
        }
        return JsonFields.read(body, fields -> {
            fields.text("token_endpoint_auth_method", WORD, null);
            fields.uuid("dcr_provider_id", null); // the caller's own name for this bridge
            return new WantedClient(
                    providerId,
                    fields.nullableUuid("application_id", null),
                    idempotencyKey,
                    owner(fields),
                    details(fields, "client_name", fields.texts("scopes", UP_TO_50, WORD, null)),
                    fields.texts("grant_types", UP_TO_20, WORD, null));
        });
    }

    private static Owner owner(JsonFields fields) {
        return new Owner(
                fields.uuid("organization_id", null),
                fields.uuid("portal_id", null),
                fields.uuid("developer_id", null),
                fields.uuid("auth_strategy_id", null));
    }

    private static Details details(JsonFields fields, String name, List<String> scopes) {
        var description = fields.text("application_description", DESCRIPTION, null);
        return new Details(
                fields.text(name, NAME, null), description.isEmpty() ? null : description, uris(fields), null, scopes);
    }

    private static List<String> uris(JsonFields fields) {
        var uris = fields.texts("redirect_uris", UP_TO_20, URI, null);
        if (!uris.stream().allMatch(Details::isRedirectUri)) {
            fields.reject("redirect_uris", "invalid", "\"redirect_uris\" must be absolute URIs without fragment");
        }
        return uris;
    }

    /**
     * Something that happened to an application of the caller's.
     *
     * @param update what the client is to be now; null for an event that changes no client
     */
    record Event(String type, @Nullable Details update) {}

    static Event event(String clientId, JsonNode body) {
        return JsonFields.read(body, fields -> {
            var type = fields.choice("event_type", EVENTS, null);
            if (!clientId.equals(fields.text("client_id", TextRule.length(1, 255), null))) {
                fields.reject("client_id", "invalid", "\"client_id\" must be that of the path");
            }
            fields.uuid("application_id", null);
            owner(fields);
            fields.uuid("dcr_provider_id", null);
            if (type.equals(UPDATE)) {
                return new Event(type, details(fields, "application_name", List.of()));
            }
            fields.text("application_name", NAME, null);
            fields.text("application_description", DESCRIPTION, null);
            fields.uuid("api_product_version_id", null);
            fields.optionalText("audience", TextRule.atMost(2048), null);
            return new Event(type, null);
        });
    }
}
