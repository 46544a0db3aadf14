package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.developer.Visitor;
import io.gatehouse.registration.site.Site;
import io.gatehouse.schemas.http.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controller methods the {@link Site} a request is for, its {@link Visitor}, or the {@link Developer} who is signed in;
 * the last answers 401 when nobody is.
 */
class VisitorResolver implements HandlerMethodArgumentResolver {
    private static final String FOUND = VisitorResolver.class.getName();

    private final CurrentVisitor visitors;

    VisitorResolver(CurrentVisitor visitors) {
        this.visitors = visitors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Site.class || type == Visitor.class || type == Developer.class;
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
        var developer = visitor.developer();
        if (developer == null) {
            throw ProblemException.unauthorized();
        }
        return developer;
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
