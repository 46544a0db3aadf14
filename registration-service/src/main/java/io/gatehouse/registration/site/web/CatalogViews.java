package io.gatehouse.registration.site.web;

import io.gatehouse.registration.developer.Visitor;
import io.gatehouse.registration.site.CatalogAccess;
import io.gatehouse.registration.site.CatalogView;
import io.gatehouse.registration.site.Granted;
import io.gatehouse.registration.site.ProductAction;
import io.gatehouse.schemas.http.ProblemException;

/** Finds out which products of the portal a visitor may see, or do something with. */
public class CatalogViews {
    private final CatalogAccess access;

    public CatalogViews(CatalogAccess access) {
        this.access = access;
    }

    /**
     * What the visitor sees.
     *
     * @throws ProblemException with status 401 if the portal shows nothing to whoever is not signed in
     */
    public CatalogView seenBy(Visitor visitor) {
        return new CatalogView(visitor.site().portalId(), granted(visitor, ProductAction.VIEW));
    }

    /**
     * The products on which the visitor may act so.
     *
     * @throws ProblemException with status 401 if the portal shows nothing to whoever is not signed in
     */
    public Granted granted(Visitor visitor, ProductAction action) {
        if (!visitor.mayBrowse()) {
            throw ProblemException.unauthorized();
        }
        var developer = visitor.developer();
        return access.granted(visitor.site(), developer == null ? null : developer.id(), action);
    }
}
