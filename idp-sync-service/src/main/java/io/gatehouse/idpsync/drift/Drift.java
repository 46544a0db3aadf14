package io.gatehouse.idpsync.drift;

import io.gatehouse.idpsync.client.ClientSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client that is not what is wanted.
 *
 * @param applicationId its application, a UUID
 * @param revision revision of the application
 * @param clientId OAuth client id; null when it is missing
 * @param differences names of the fields that differ, or {@value #MISSING}, or {@value #ORPHANED}
 */
public record Drift(
        String applicationId, long revision, @Nullable String clientId, List<String> differences) {
    static final String MISSING = "missing";
    static final String ORPHANED = "orphaned";

    public Drift {
        differences = List.copyOf(differences);
    }

    /** Names of the fields in which two clients differ, as the API writes them. */
    static List<String> between(ClientSpec found, ClientSpec wanted) {
        var there = fields(found);
        var expected = fields(wanted);
        return there.keySet().stream()
                .filter(name -> !Objects.equals(there.get(name), expected.get(name)))
                .toList();
    }

    private static Map<String, @Nullable Object> fields(ClientSpec spec) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("organization_id", spec.organizationId());
        fields.put("portal_id", spec.portalId());
        fields.put("developer_id", spec.developerId());
        fields.put("name", spec.name());
        fields.put("description", spec.description());
        fields.put("redirect_uris", spec.redirectUris());
        fields.put("grant_types", spec.grantTypes());
        fields.put("scopes", spec.scopes());
        fields.put("audience", spec.audience());
        fields.put("registrations", spec.productVersionIds());
        return fields;
    }
}
