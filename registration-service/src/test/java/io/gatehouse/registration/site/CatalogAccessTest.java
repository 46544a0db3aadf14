package io.gatehouse.registration.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CatalogAccessTest {
    private static final UUID PORTAL = UUID.randomUUID();
    private static final UUID DEVELOPER = UUID.randomUUID();
    private static final UUID PRODUCT = UUID.randomUUID();

    private final Map<ProductAction, Granted> byTeams = new EnumMap<>(ProductAction.class);
    private final CatalogAccess access =
            new CatalogAccess((portal, developer, action) -> portal.equals(PORTAL) && developer.equals(DEVELOPER)
                    ? byTeams.getOrDefault(action, Granted.none())
                    : Granted.none());

    private static Site site(boolean isPublic, boolean teams) {
        return new Site(PORTAL, "portal", "portal.test", isPublic, teams, false, false, null);
    }

    @Test
    void withoutTeamsADeveloperMayDoEverything() {
        for (var action : ProductAction.values()) {
            assertThat(access.granted(site(false, false), DEVELOPER, action)).isEqualTo(new Granted.All());
        }
    }

    @Test
    void withTeamsADeveloperMayDoWhatTheyAllow() {
        byTeams.put(ProductAction.VIEW, new Granted.Only(Set.of(PRODUCT)));
        var seen = access.granted(site(false, true), DEVELOPER, ProductAction.VIEW);
        assertThat(seen.covers(PRODUCT)).isTrue();
        assertThat(seen.covers(UUID.randomUUID())).isFalse();
        assertThat(access.granted(site(false, true), DEVELOPER, ProductAction.REGISTER)
                        .covers(PRODUCT))
                .isFalse();
    }

    @Test
    void whoIsNotSignedInReadsAPublicPortalAndNothingElse() {
        assertThat(access.granted(site(true, true), null, ProductAction.VIEW_DOCUMENTATION)
                        .covers(PRODUCT))
                .isTrue();
        assertThat(access.granted(site(true, false), null, ProductAction.REGISTER)
                        .covers(PRODUCT))
                .isFalse();
        assertThat(access.granted(site(false, false), null, ProductAction.VIEW).covers(PRODUCT))
                .isFalse();
    }
}
