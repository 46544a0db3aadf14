package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdpRejectedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How clients are named at the provider. */
final class NameTemplate {
    static final String SETTING = "client_name_template";
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> KNOWN =
            List.of("name", "application_id", "developer_id", "portal_id", "organization_id");

    private final String template;

    private NameTemplate(String template) {
        this.template = template;
    }

    /**
     * A template such as <code>{portal_id}+{developer_id}+{application_id}</code>.
     *
     * @param setting empty for the developer's own name
     * @throws IdpRejectedException if it has an unknown place
     */
    static NameTemplate of(Optional<String> setting) {
        var template = setting.orElse("{name}");
        PLACE.matcher(template).results().map(place -> place.group(1)).forEach(place -> {
            if (!KNOWN.contains(place)) {
                throw new IdpRejectedException(
                        null, SETTING + " " + template + ": {" + place + "} (expected: places out of " + KNOWN + ")");
            }
        });
        return new NameTemplate(template);
    }

    /** The name of a client. */
    String nameOf(ClientSpec client) {
        var values = Map.of(
                "name", client.name(),
                "application_id", client.applicationId(),
                "developer_id", client.developerId(),
                "portal_id", client.portalId(),
                "organization_id", client.organizationId());
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
