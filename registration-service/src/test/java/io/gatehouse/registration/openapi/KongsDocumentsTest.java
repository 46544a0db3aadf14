package io.gatehouse.registration.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our documents against those that Kong publishes, where {@code kong.specs} says in which folder they are. */
class KongsDocumentsTest {
    /** What we do in another way, and why. */
    private static final Map<String, String> CHOSEN = Map.of(
            "<(keycloak|oidc)>",
            "provider types of ours",
            "provider_type answered value \\[keycloak, oidc]",
            "provider types of ours",
            "dcr_config\\.(initial_(access_token|client_scope)|(login|graph)_base_url|send_application_id"
                    + "|client_name_template|access_policy_id)",
            "settings of ours",
            "\\.provisioning",
            "tells how far the client of an application has come",
            "^create-client request .application_id",
            "lets a caller repeat a request safely",
            "-portal-team request .name has limits \\{minLength=1} instead",
            "follows from Kong's pattern",
            "-api-product-document 409 .detail",
            "each problem of ours has a detail, theirs forgot it",
            "^query-application-analytics 40[01] ",
            "theirs does not say what the problem looks like");

    private List<String> differences;

    @BeforeEach
    void compare() {
        var folder = System.getProperty("kong.specs", "");
        assumeThat(folder).as("kong.specs, the folder of Kong's documents").isNotEmpty();
        var kongs = Documents.in(Path.of(folder));
        differences = Stream.of(
                        differences(kongs, "application-auth-strategies.v2", "application-auth-strategies", ""),
                        differences(kongs, "portal-management.v2", "portal-management", ""),
                        differences(kongs, "api-products.v2", "api-products", ""),
                        differences(kongs, "portal-client-api.v2", "portal-client", ""),
                        differences(kongs, "dcr-http-integration.openapi", "dcr-bridge", "/dcr/{providerId}"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> differences(Documents kongs, String theirs, String ours, String prefix) {
        return new Comparison().differences(Place.root(kongs, theirs + ".yaml"), ours, prefix);
    }

    @Test
    void oursHaveWhatKongsHave() {
        assertThat(differences)
                .filteredOn(difference -> CHOSEN.keySet().stream().noneMatch(pattern -> matches(pattern, difference)))
                .isEmpty();
    }

    @Test
    void whatWeChoseIsStillDifferent() {
        assertThat(CHOSEN.keySet())
                .filteredOn(pattern -> differences.stream().noneMatch(difference -> matches(pattern, difference)))
                .isEmpty();
    }

    private static boolean matches(String pattern, String difference) {
        return Pattern.compile(pattern).matcher(difference).find();
    }
}
