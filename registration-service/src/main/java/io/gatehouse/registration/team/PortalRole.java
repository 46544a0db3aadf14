package io.gatehouse.registration.team;

import io.gatehouse.registration.site.ProductAction;
import java.util.Arrays;
import java.util.List;

/** What a team may do with a product, in Konnect's words: see that it exists, and one thing more. */
public enum PortalRole {
    API_VIEWER(
            "API Viewer",
            "API Viewers have read-only access to the documentation of a service in a portal",
            ProductAction.VIEW_DOCUMENTATION),
    API_CONSUMER("API Consumer", "API Consumers can make calls to the given service", ProductAction.REGISTER);

    private final String text;
    private final String description;
    private final ProductAction own;

    PortalRole(String text, String description, ProductAction own) {
        this.text = text;
        this.description = description;
        this.own = own;
    }

    /** As the API spells it. */
    public String text() {
        return text;
    }

    public String description() {
        return description;
    }

    /** The role of that spelling. */
    public static PortalRole of(String text) {
        return Arrays.stream(values())
                .filter(role -> role.text.equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** All spellings. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(PortalRole::text).toList();
    }

    /** The roles that allow something. */
    public static List<PortalRole> allowing(ProductAction action) {
        return Arrays.stream(values())
                .filter(role -> action == ProductAction.VIEW || action == role.own)
                .toList();
    }
}
