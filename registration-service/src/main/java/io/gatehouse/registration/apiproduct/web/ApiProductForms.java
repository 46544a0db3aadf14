package io.gatehouse.registration.apiproduct.web;

import io.gatehouse.registration.apiproduct.ApiProduct;
import io.gatehouse.registration.apiproduct.ApiProductVersion;
import io.gatehouse.registration.apiproduct.ApiProductVersion.GatewayService;
import io.gatehouse.registration.apiproduct.WantedProduct;
import io.gatehouse.registration.apiproduct.WantedVersion;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.ListRule;
import io.gatehouse.schemas.http.TextRule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What administrators send to create or change products and versions. */
final class ApiProductForms {
    private static final TextRule PRODUCT_NAME = TextRule.length(1, 100);
    private static final TextRule VERSION_NAME = TextRule.length(1, Integer.MAX_VALUE);
    private static final TextRule ANY_TEXT = TextRule.atMost(Integer.MAX_VALUE);
    private static final ListRule ANY_NUMBER = new ListRule(0, Integer.MAX_VALUE);
    private static final List<String> STATUSES = List.of("published", "unpublished");

    private ApiProductForms() {}

    static WantedProduct created(JsonNode body) {
        return JsonFields.read(
                body,
                fields -> new WantedProduct(
                        fields.text("name", PRODUCT_NAME, null),
                        fields.nullableText("description", ANY_TEXT, null),
                        fields.labels("labels"),
                        fields.labels("public_labels"),
                        portalIds(fields)));
    }

    static WantedProduct changed(JsonNode body, ApiProduct present) {
        return JsonFields.read(
                body,
                fields -> new WantedProduct(
                        fields.text("name", PRODUCT_NAME, present.name()),
                        fields.nullableText("description", ANY_TEXT, present.description()),
                        fields.changedLabels("labels", present.labels()),
                        fields.changedLabels("public_labels", present.publicLabels()),
                        portalIds(fields)));
    }

    private static @Nullable List<UUID> portalIds(JsonFields fields) {
        return fields.has("portal_ids") ? fields.uuids("portal_ids", ANY_NUMBER, null) : null;
    }

    static WantedVersion createdVersion(JsonNode body) {
        return JsonFields.read(
                body,
                fields -> new WantedVersion(
                        fields.text("name", VERSION_NAME, null),
                        gatewayService(fields, null),
                        published(fields),
                        deprecated(fields),
                        fields.labels("labels")));
    }

    static WantedVersion changedVersion(JsonNode body, ApiProductVersion present) {
        return JsonFields.read(body, fields -> {
            if (fields.has("notify")) {
                fields.flag("notify", null);
            }
            return new WantedVersion(
                    fields.text("name", VERSION_NAME, present.name()),
                    gatewayService(fields, present.gatewayService()),
                    published(fields),
                    deprecated(fields),
                    fields.changedLabels("labels", present.labels()));
        });
    }

    private static @Nullable Boolean published(JsonFields fields) {
        return fields.has("publish_status")
                ? (Boolean) fields.choice("publish_status", STATUSES, null).equals("published")
                : null;
    }

    private static @Nullable Boolean deprecated(JsonFields fields) {
        return fields.has("deprecated") ? (Boolean) fields.flag("deprecated", null) : null;
    }

    /** The control plane may still be called runtime group, as it once was. */
    private static @Nullable GatewayService gatewayService(JsonFields fields, @Nullable GatewayService present) {
        if (fields.isNull("gateway_service")) {
            fields.ignore("gateway_service");
            return null;
        }
        var service = fields.optionalObject("gateway_service");
        if (service == null) {
            return present;
        }
        var plane = service.has("runtime_group_id") && !service.has("control_plane_id")
                ? "runtime_group_id"
                : "control_plane_id";
        return new GatewayService(service.uuid("id", null), service.uuid(plane, null));
    }
}
