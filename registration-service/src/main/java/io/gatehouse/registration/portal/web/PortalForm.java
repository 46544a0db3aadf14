package io.gatehouse.registration.portal.web;

import io.gatehouse.registration.portal.Portal.WantedPortal;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.TextRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What administrators send to create or change a portal, or to publish products in it. */
final class PortalForm {
    private static final TextRule NAME = TextRule.length(1, 255);
    private static final TextRule DESCRIPTION = TextRule.atMost(512);
    private static final TextRule DOMAIN = TextRule.atMost(1024);
    private static final Pattern HOST_NAME =
            Pattern.compile("(?i)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final List<String> STATUSES = List.of("published", "unpublished");
    private static final WantedPortal NOTHING =
            new WantedPortal("", null, null, false, false, false, false, null, null, null, Map.of());

    private PortalForm() {}

    static WantedPortal created(JsonNode body) {
        return JsonFields.read(body, fields -> wanted(fields, NOTHING, null, fields.labels("labels")));
    }

    static WantedPortal changed(JsonNode body, WantedPortal present) {
        return JsonFields.read(
                body,
                fields -> wanted(fields, present, present.name(), fields.changedLabels("labels", present.labels())));
    }

    private static WantedPortal wanted(
            JsonFields fields, WantedPortal present, @Nullable String name, Map<String, String> labels) {
        var domain = domain(fields, "custom_domain", present.customDomain());
        var clientDomain = domain(fields, "custom_client_domain", present.customClientDomain());
        if (clientDomain != null && domain == null) {
            fields.reject("custom_client_domain", "invalid", "\"custom_client_domain\" needs a \"custom_domain\"");
        }
        return new WantedPortal(
                fields.text("name", NAME, name),
                fields.optionalText("display_name", NAME, present.displayName()),
                fields.nullableText("description", DESCRIPTION, present.description()),
                fields.flag("is_public", present.isPublic()),
                fields.flag("rbac_enabled", present.rbacEnabled()),
                fields.flag("auto_approve_applications", present.autoApproveApplications()),
                fields.flag("auto_approve_developers", present.autoApproveDevelopers()),
                domain,
                clientDomain,
                fields.nullableUuid("default_application_auth_strategy_id", present.defaultStrategyId()),
                labels);
    }

    private static @Nullable String domain(JsonFields fields, String name, @Nullable String present) {
        var domain = fields.nullableText(name, DOMAIN, present);
        if (domain != null && fields.has(name) && !HOST_NAME.matcher(domain).matches()) {
            fields.reject(name, "is_fqdn", "value of \"" + name + "\" must be a host name");
        }
        return domain;
    }

    /** Whether each product is to be seen; null for a product takes it back. */
    static Map<UUID, Boolean> published(JsonNode body) {
        return JsonFields.read(body, fields -> {
            var published = new LinkedHashMap<UUID, Boolean>();
            var products = fields.object("api_products");
            for (var key : products.propertyNames()) {
                var id = products.keyAsUuid(key);
                if (products.isNull(key)) {
                    products.ignore(key);
                    published.put(id, false);
                } else {
                    var status = products.object(key).choice("publish_status", STATUSES, null);
                    published.put(id, status.equals("published"));
                }
            }
            return published;
        });
    }
}
