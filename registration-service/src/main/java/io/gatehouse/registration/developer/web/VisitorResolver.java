package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.developer.Visitor;
import io.gatehouse.registration.site.CatalogAccess;
import io.gatehouse.registration.site.CatalogView;
import io.gatehouse.registration.site.Site;
import io.gatehouse.schemas.http.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controller methods the {@link Site} a request is for, its {@link Visitor}, the {@link CatalogView} that the visitor
 * has, or the {@link Developer} who is signed in; the last two answer 401 when nobody is who should be. A public
 * portal has no developers, so the last one answers 404 there.
 */
class VisitorResolver implements HandlerMethodArgumentResolver {
    private static final String FOUND = VisitorResolver.class.getName();

    private final CurrentVisitor visitors;
    private final CatalogAccess access;

    VisitorResolver(CurrentVisitor visitors, CatalogAccess access) {
        this.visitors = visitors;
        this.access = access;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Site.class || type == Visitor.class || type == CatalogView.class || type == Developer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var visitor = visitor(request);
        if (parameter.getParameterType() == Site.class) {
            return visitor.site();
        }
        if (parameter.getParameterType() == Visitor.class) {
            return visitor;
        }
        if (parameter.getParameterType() == CatalogView.class) {
            return view(visitor);
        }
        if (visitor.site().isPublic()) {
            throw noDevelopers();
        }
        var developer = visitor.developer();
        if (developer == null) {
            throw ProblemException.unauthorized();
        }
        return developer;
    }

    /** Whoever looks at a public portal needs no account, and can have none. */
    static ProblemException noDevelopers() {
        return ProblemException.of(
                HttpStatus.NOT_FOUND, "Not Found", null, "a public portal has no developers and no applications");
    }

    private CatalogView view(Visitor visitor) {
        if (!visitor.mayBrowse()) {
            throw ProblemException.unauthorized();
        }
        var developer = visitor.developer();
        return new CatalogView(visitor.site(), developer == null ? null : developer.id(), access);
    }

    private Visitor visitor(NativeWebRequest request) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("only servlet requests reach controllers");
        }
        if (servlet.getAttribute(FOUND) instanceof Visitor found) {
            return found;
        }
        var visitor = visitors.of(servlet);
        servlet.setAttribute(FOUND, visitor);
        return visitor;
    }
}
