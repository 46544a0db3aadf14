package io.gatehouse.registration.lists;

import io.gatehouse.schemas.test.openapi.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A list of the contract, and what it can be sorted and filtered by.
 *
 * @param path path of the list; braces stand for what {@link ListsIT} has made
 * @param basic whether filters know only {@code eq} and, for texts, {@code contains}
 * @param sort attributes, separated by spaces
 * @param filters attributes by type, such as {@code uuid:id text:name}
 */
record ListAttributes(String path, boolean basic, String sort, String filters) {
    private static final String ID = "8f9fd312-a987-4628-b4c5-bb4f4fddd5f7";
    private static final String TIME = "2026-01-31T12:00:00Z";

    /** A query and whether the list takes it. */
    record Query(String parameter, String value, boolean taken) {}

    static Stream<ListAttributes> all() {
        return Stream.of(
                management(
                        "/dcr-providers",
                        "created_at updated_at provider_type issuer name",
                        true,
                        "text:id text:issuer text:name exact:provider_type text:initial_client_id"
                                + " text:initial_client_audience"),
                management(
                        "/application-auth-strategies",
                        "created_at updated_at strategy_type name display_name dcr_provider_id dcr_provider_name"
                                + " dcr_provider_type",
                        "text:strategy_type text:name text:display_name uuid:dcr_provider_id text:dcr_provider_name"
                                + " text:dcr_provider_type"),
                management("/api-products", "name", "text:name"),
                management(
                        "/api-products/{product}/product-versions",
                        "name",
                        "text:name text:publish_status uuid:gateway_service_id"),
                management(
                        "/portals",
                        "name description is_public rbac_enabled auto_approve_applications auto_approve_developers"
                                + " default_domain custom_domain custom_client_domain created_at updated_at",
                        "uuid:id text:name text:description flag:is_public flag:rbac_enabled"
                                + " flag:auto_approve_developers flag:auto_approve_applications text:default_domain"
                                + " text:custom_domain text:custom_client_domain"),
                management(
                        "/portals/{portal}/products",
                        "created_at name description",
                        "uuid:id text:name text:description"),
                management(
                        "/portals/{portal}/product-versions",
                        "created_at updated_at publish_status product_version_id auth_strategy_ids"
                                + " application_registration_enabled auto_approve_registration deprecated",
                        "uuid:id choice:publish_status:published uuid:product_version_id time:created_at"
                                + " time:updated_at uuid:auth_strategy_ids flag:application_registration_enabled"
                                + " flag:auto_approve_registration flag:deprecated"),
                management(
                        "/portals/{portal}/developers",
                        "created_at updated_at email name status",
                        "text:name text:status text:email"),
                management(
                        "/portals/{portal}/applications",
                        "created_at developer_id name",
                        "uuid:developer_id text:developer_name text:developer_email text:name"),
                management(
                        "/portals/{portal}/application-registrations",
                        "created_at updated_at developer_id status",
                        "uuid:developer_id text:developer_name text:application_name text:status"),
                management(
                        "/portals/{portal}/applications/{application}/registrations",
                        "created_at updated_at status",
                        "text:status"),
                management("/portals/{portal}/teams", "", "text:name"),
                management(
                        "/portals/{portal}/teams/{team}/developers",
                        "",
                        "text:email text:full_name text:attributes flag:active"),
                management("/portals/{portal}/teams/{team}/assigned-roles", "", ""),
                management("/portals/{portal}/developers/{developer}/teams", "", ""),
                management("/portals/{portal}/identity-providers", "", "exact:type"),
                management("/portals/{portal}/identity-provider/team-group-mappings", "", ""),
                management("/api-products/{product}/documents", "", ""),
                client("/applications", "text:name uuid:auth_strategy_id"),
                client("/applications/auth-strategies", "text:name choice:credential_type:key_auth"),
                client("/applications/{application}/credentials", ""),
                client(
                        "/applications/{application}/registrations",
                        "uuid:id choice:status:pending text:product_name text:product_version_name"),
                client("/products", "uuid:id text:name text:description"),
                client("/products/{product}/versions", "text:name"),
                client(
                        "/products/{product}/versions/{version}/applications",
                        "text:name choice:status:pending uuid:auth_strategy_id"),
                client("/products/{product}/documents", ""),
                client("/search/{indices}", ""));
    }

    private static ListAttributes management(String path, String sort, String filters) {
        return management(path, sort, false, filters);
    }

    private static ListAttributes management(String path, String sort, boolean basic, String filters) {
        return new ListAttributes("/v2" + path, basic, sort, filters);
    }

    private static ListAttributes client(String path, String filters) {
        return new ListAttributes("/api/v2" + path, true, "", filters);
    }

    boolean ofManagement() {
        return path.startsWith("/v2");
    }

    /** Everything that the list must take, and next to it what it must not take. */
    List<Query> queries() {
        var queries = new ArrayList<Query>();
        queries.add(new Query("sort", "secret", false));
        queries.add(new Query("filter[secret]", "a", false));
        for (var attribute : words(sort)) {
            Stream.of("", " asc", " desc").forEach(way -> queries.add(new Query("sort", attribute + way, true)));
        }
        words(filters).forEach(filter -> addFilter(queries, filter.split(":")));
        return queries;
    }

    /** What stands here, in one line that can be compared with {@link #documented}. */
    String inShort() {
        return inShort(
                path,
                words(sort),
                words(filters).stream().map(filter -> filter.split(":", -1)[1]).toList());
    }

    /** What the documents say of a list. */
    static String documented(Operation list) {
        return inShort(list.path(), list.sorts(), list.filters());
    }

    private static String inShort(String path, List<String> sorts, List<String> filters) {
        return path.replaceAll("\\{[^}]+}", "{}") + " sort " + new TreeSet<>(sorts) + " filter "
                + new TreeSet<>(filters);
    }

    private void addFilter(List<Query> queries, String[] filter) {
        var parameter = "filter[" + filter[1] + ']';
        var value = valueOf(filter);
        queries.add(new Query(parameter, value, true));
        for (var operator : List.of("eq", "neq", "contains", "ocontains", "oeq", "lt", "lte", "gt", "gte", "like")) {
            queries.add(new Query(
                    parameter + '[' + operator + ']',
                    value,
                    operators(filter[0]).contains(operator)));
        }
        if (!List.of("text", "exact").contains(filter[0])) {
            queries.add(new Query(parameter, "no such value", false));
        }
        queries.add(new Query(parameter, "\0", false));
    }

    private static String valueOf(String[] filter) {
        return switch (filter[0]) {
            case "uuid" -> ID;
            case "time" -> TIME;
            case "flag" -> "true";
            case "choice" -> filter[2];
            default -> "a";
        };
    }

    private List<String> operators(String type) {
        if (basic) {
            return type.equals("text") ? List.of("eq", "contains") : List.of("eq");
        }
        return switch (type) {
            case "text" -> List.of("eq", "neq", "contains", "ocontains", "oeq");
            case "uuid", "choice" -> List.of("eq", "neq", "oeq");
            case "time" -> List.of("eq", "lt", "lte", "gt", "gte");
            default -> List.of("eq");
        };
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    @Override
    public String toString() {
        return path;
    }
}
