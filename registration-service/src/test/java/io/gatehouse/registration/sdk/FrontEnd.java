package io.gatehouse.registration.sdk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What Kong's open portal front end reads of each answer: a field that is missing leaves a page empty without a word.
 *
 * @see <a href="https://github.com/Kong/konnect-portal">konnect-portal</a>, as of 2025-12-15
 */
final class FrontEnd {
    private static final String SIZE = "/meta/page/total";

    /** JSON pointers by operation; {@code /0/} is the first of a list. */
    private static final Map<String, List<String>> READS = """
            get-portal-context /portal_id /org_id /featureset_id /oidc_auth_enabled /is_public /basic_auth_enabled
            get-portal-context /rbac_enabled /allowed_time_period /canonical_domain
            get-portal-appearance /variables/catalog
            get-developer-me /id /email
            search-portal-entities /data/0/source/id /data/0/source/name /data/0/source/description
            search-portal-entities /data/0/source/latest_version/id /data/0/source/latest_version/name
            search-portal-entities /data/0/source/document_count /data/0/source/version_count
            search-portal-entities /data/0/source/public_labels
            get-product /id /name /description /document_count /version_count
            get-product-actions /actions/view /actions/register /actions/view_documentation
            list-product-versions /data/0/id /data/0/name /data/0/deprecated /data/0/created_at
            list-product-versions /data/0/registration_configs/0/id /data/0/registration_configs/0/name
            list-product-versions /data/0/registration_configs/0/credential_type
            list-product-versions /data/0/registration_configs/0/registration_enabled
            get-product-version /registration_configs/0/id /registration_configs/0/available_scopes
            get-product-version-spec /content /api_type
            get-product-version-spec-operations /operations/0/path /operations/0/method /operations/0/summary
            list-product-documents /data/0/id /data/0/slug /data/0/title
            get-product-document /id /title /content
            list-application-auth-strategies /data/0/id /data/0/name /data/0/credential_type
            list-applications /data/0/id /data/0/name /data/0/description /data/0/auth_strategy/credential_type
            create-application /id /name
            get-application /id /name /description /reference_id /auth_strategy/id /auth_strategy/name
            get-application /auth_strategy/credential_type
            update-application /id /name
            refresh-application-token /client_secret
            get-applications-by-product-version /data/0/id /data/0/name
            create-application-registration /status /application_id
            list-application-registrations /data/0/id /data/0/status /data/0/product_id /data/0/product_name
            list-application-registrations /data/0/product_version_id /data/0/product_version_name
            get-application-product-version-granted-scopes /scopes
            list-credentials /data/0/id /data/0/display_name
            create-credential /id /display_name /credential
            """.lines().map(line -> line.split(" ")).collect(
            Collectors.groupingBy(
                    line -> line[0],
                    Collectors.flatMapping(
                            line -> List.of(line).subList(1, line.length).stream(), Collectors.toList())));

    private FrontEnd() {}

    /** What it would look for in vain in a successful answer. An empty list lacks nothing but the size. */
    static List<String> lacking(String operationId, JsonNode body) {
        var data = body.path("data");
        var fields = data.isArray() && data.isEmpty() ? List.<String>of() : READS.getOrDefault(operationId, List.of());
        var size = data.isArray() && !operationId.equals("list-product-documents") ? List.of(SIZE) : List.<String>of();
        return Stream.concat(fields.stream(), size.stream())
                .filter(field -> body.at(field).isMissingNode())
                .toList();
    }

    /** Operations that it calls. */
    static List<String> operations() {
        return List.copyOf(READS.keySet());
    }
}
