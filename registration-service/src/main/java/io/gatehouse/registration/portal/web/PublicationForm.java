package io.gatehouse.registration.portal.web;

import io.gatehouse.registration.portal.Publication;
import io.gatehouse.registration.portal.WantedPublication;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.ListRule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What administrators send to publish an API product version in a portal.
 *
 * @param productVersionId the version, where the path does not name it
 * @param wanted the terms
 */
record PublicationForm(UUID productVersionId, WantedPublication wanted) {
    private static final List<String> STATUSES = List.of("published", "unpublished");
    private static final ListRule AT_MOST_ONE = new ListRule(0, 1);

    static PublicationForm created(JsonNode body) {
        return JsonFields.read(
                body, fields -> new PublicationForm(fields.uuid("product_version_id", null), wanted(fields, null)));
    }

    static WantedPublication replaced(JsonNode body) {
        return JsonFields.read(body, fields -> {
            checkNotice(fields);
            return wanted(fields, null);
        });
    }

    static WantedPublication changed(JsonNode body, Publication present) {
        return JsonFields.read(body, fields -> {
            checkNotice(fields);
            return wanted(fields, present);
        });
    }

    private static WantedPublication wanted(JsonFields fields, @Nullable Publication present) {
        var status = fields.choice("publish_status", STATUSES, present == null ? null : status(present));
        var strategies = fields.uuids("auth_strategy_ids", AT_MOST_ONE, present == null ? null : strategyIds(present));
        return new WantedPublication(
                status.equals("published"),
                strategies.isEmpty() ? null : strategies.getFirst(),
                fields.flag("application_registration_enabled", present == null ? null : present.registrationEnabled()),
                fields.flag("auto_approve_registration", present == null ? null : present.autoApprove()),
                fields.flag("deprecated", present == null ? null : present.deprecated()));
    }

    private static String status(Publication publication) {
        return publication.published() ? "published" : "unpublished";
    }

    private static List<UUID> strategyIds(Publication publication) {
        var strategy = publication.strategy();
        return strategy == null ? List.of() : List.of(strategy.id());
    }

    private static void checkNotice(JsonFields fields) {
        fields.flag("notify_developers", false);
    }
}
