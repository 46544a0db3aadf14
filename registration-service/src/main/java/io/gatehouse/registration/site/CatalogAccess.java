package io.gatehouse.registration.site;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may be done with the published products of a portal. Without teams everything is allowed to whoever may see the
 * portal at all; with teams, what theirs allow. Only developers register.
 */
public class CatalogAccess {
    private final ProductGrants grants;

    public CatalogAccess(ProductGrants grants) {
        this.grants = grants;
    }

    /**
     * The products on which someone may act so; whether they are published is not asked.
     *
     * @param developerId who is signed in; null for nobody
     */
    public Granted granted(Site site, @Nullable UUID developerId, ProductAction action) {
        if (developerId == null) {
            return site.isPublic() && action != ProductAction.REGISTER ? new Granted.All() : Granted.none();
        }
        return site.isPublic() || !site.rbacEnabled()
                ? new Granted.All()
                : grants.of(site.portalId(), developerId, action);
    }
}
