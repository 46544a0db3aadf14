package io.gatehouse.registration.developer;

import io.gatehouse.registration.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * Someone who looks at a portal.
 *
 * @param developer who is signed in; null for nobody
 */
public record Visitor(Site site, @Nullable Developer developer) {
    /** Whether the visitor may see what the portal offers. */
    public boolean mayBrowse() {
        return site.isPublic() || developer != null;
    }
}
