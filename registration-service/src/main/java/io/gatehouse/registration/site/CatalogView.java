package io.gatehouse.registration.site;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A portal's catalog as one person may see it; a parameter of controller methods, which answers 401 where the portal shows
 * nothing to that person.
 */
public class CatalogView {
    private final Site site;
    private final @Nullable UUID developerId;
    private final CatalogAccess access;

    /**
     * A view that asks for what is allowed when it is needed.
     *
     * @param developerId who is signed in; null for nobody
     */
    public CatalogView(Site site, @Nullable UUID developerId, CatalogAccess access) {
        this.site = site;
        this.developerId = developerId;
        this.access = access;
    }

    public UUID portalId() {
        return site.portalId();
    }

    /** The products on which the person may act so; whether they are published is not asked. */
    public Granted granted(ProductAction action) {
        return access.granted(site, developerId, action);
    }
}
