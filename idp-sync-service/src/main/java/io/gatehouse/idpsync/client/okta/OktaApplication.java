package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.client.Stamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An application as Okta shows it. Kept as it came and not as the SDK's type, which drops properties that are newer than it,
 * so that replacing an application would take them away.
 *
 * @see <a href="https://developer.okta.com/docs/api/openapi/okta-management/management/tags/application/">Applications</a>
 */
record OktaApplication(Map<String, Object> properties) {
    private static final String DESCRIPTION = "description";

    String id() {
        return text("id");
    }

    String clientId() {
        return oauthClient("credentials").get("client_id") instanceof String id ? id : "";
    }

    /** Whether it may be used; only one that may not can be deleted. */
    boolean isActive() {
        return "ACTIVE".equals(text("status"));
    }

    /** The texts of its profile, where Gatehouse's stamp is. */
    Map<String, String> profile() {
        var texts = new HashMap<String, String>();
        object(properties, "profile").forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    /** @param admitted whether the authorization server gives the client tokens; without, its grant types are worth nothing */
    RegisteredClient toRegisteredClient(boolean admitted) {
        var profile = profile();
        var spec = new ClientSpec(
                profile.getOrDefault(Stamp.APPLICATION, ""),
                profile.getOrDefault(Stamp.ORGANIZATION, ""),
                profile.getOrDefault(Stamp.PORTAL, ""),
                profile.getOrDefault(Stamp.DEVELOPER, ""),
                text("label"),
                profile.get(DESCRIPTION),
                Set.of(),
                admitted ? grantTypes() : Set.of(),
                Set.of(),
                "",
                null,
                Set.of());
        return new RegisteredClient(clientId(), id(), spec);
    }

    /** The same application as it is to be; what Gatehouse knows nothing of stays. */
    Map<String, Object> with(ClientSpec spec) {
        var changed = new LinkedHashMap<>(properties);
        changed.put("label", spec.name());
        var profile = new LinkedHashMap<>(object(properties, "profile"));
        profile.remove(DESCRIPTION);
        profile.putAll(profile(spec));
        changed.put("profile", profile);
        var settings = new LinkedHashMap<>(object(properties, "settings"));
        var client = new LinkedHashMap<>(oauthClient("settings"));
        client.put("grant_types", List.copyOf(spec.grantTypes()));
        settings.put("oauthClient", client);
        changed.put("settings", settings);
        return changed;
    }

    /** What a new application's profile holds: a replacement without it would erase it. */
    static Map<String, Object> profile(ClientSpec spec) {
        var profile = new LinkedHashMap<String, Object>(Stamp.of(spec));
        if (spec.description() != null) {
            profile.put(DESCRIPTION, spec.description());
        }
        return profile;
    }

    private Set<String> grantTypes() {
        return oauthClient("settings").get("grant_types") instanceof Collection<?> types
                ? types.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    private Map<String, Object> oauthClient(String part) {
        return object(object(properties, part), "oauthClient");
    }

    private String text(String name) {
        return properties.get(name) instanceof String text ? text : "";
    }

    private static Map<String, Object> object(Map<String, Object> from, String name) {
        var found = new LinkedHashMap<String, Object>();
        if (from.get(name) instanceof Map<?, ?> object) {
            object.forEach((key, value) -> found.put(String.valueOf(key), present(value)));
        }
        return found;
    }

    @SuppressWarnings("NullAway") // JSON's null is kept as it came
    private static Object present(@Nullable Object value) {
        return value;
    }

    @Override
    public String toString() {
        return "OktaApplication[" + clientId() + "]";
    }
}
