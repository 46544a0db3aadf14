package io.gatehouse.schemas.http;

import io.gatehouse.schemas.http.ListQuery.Filter;
import io.gatehouse.schemas.http.ListQuery.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods their {@link ListQuery}. */
class ListQueryResolver implements HandlerMethodArgumentResolver {
    private static final String SORT = "sort";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ListQuery.class && parameter.hasParameterAnnotation(Listed.class);
    }

    @Override
    public ListQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var listed = parameter.getParameterAnnotation(Listed.class);
        if (listed == null) {
            throw new IllegalStateException("supportsParameter lets only @Listed through");
        }
        var invalid = new LinkedHashSet<InvalidParameter>();
        var allowed = new ArrayList<String>();
        var page = QueryParameters.page(request, invalid);
        var sort = sort(request, List.of(listed.sort()), allowed, invalid);
        var filters = filters(request, FilterAttribute.of(listed), allowed, invalid);
        QueryParameters.refuseUnknown(request, parameter, allowed, invalid);
        if (!invalid.isEmpty()) {
            throw ProblemException.badRequest(List.copyOf(invalid));
        }
        return new ListQuery(page, sort, filters);
    }

    private static List<Filter> filters(
            NativeWebRequest request,
            List<FilterAttribute> attributes,
            Collection<String> allowed,
            Collection<InvalidParameter> invalid) {
        var filters = new ArrayList<Filter>();
        for (var attribute : attributes) {
            attribute.parameters().forEach((parameter, operator) -> {
                allowed.add(parameter);
                var texts = request.getParameterValues(parameter);
                for (var text : texts == null ? new String[0] : texts) {
                    filters.add(attribute.filter(parameter, operator, text, invalid));
                }
            });
        }
        return filters;
    }

    private static @Nullable Sort sort(
            NativeWebRequest request,
            List<String> attributes,
            Collection<String> allowed,
            Collection<InvalidParameter> invalid) {
        if (attributes.isEmpty()) {
            return null;
        }
        allowed.add(SORT);
        var text = request.getParameter(SORT);
        if (text == null) {
            return null;
        }
        var words = text.strip().split("\\s+", -1);
        if (!attributes.contains(words[0])) {
            invalid.add(InvalidParameter.choice(SORT, attributes).in("query"));
        } else if (words.length > 2
                || (words.length == 2 && !List.of("asc", "desc").contains(words[1]))) {
            invalid.add(new InvalidParameter(
                            SORT, "invalid", "\"sort\" must be an attribute, alone or followed by \"asc\" or \"desc\"")
                    .in("query"));
        }
        return new Sort(words[0], words.length == 2 && words[1].equals("desc"));
    }
}
