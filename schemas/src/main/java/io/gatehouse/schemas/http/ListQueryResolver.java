package io.gatehouse.schemas.http;

import io.gatehouse.schemas.http.ListQuery.Filter;
import io.gatehouse.schemas.http.ListQuery.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods their {@link ListQuery}. */
class ListQueryResolver implements HandlerMethodArgumentResolver {
    private static final String SORT = "sort";
    private static final TextRule ANY_TEXT = TextRule.atMost(Integer.MAX_VALUE);

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
        var invalid = new ArrayList<InvalidParameter>();
        var known = filterNames(listed);
        var page = QueryParameters.page(request, invalid);
        var sort = sort(request, List.of(listed.sort()), invalid);
        var filters = filters(request, known, invalid);
        var allowed = new ArrayList<>(known.keySet());
        if (listed.sort().length > 0) {
            allowed.add(SORT);
        }
        QueryParameters.refuseUnknown(request, parameter, allowed, invalid);
        if (!invalid.isEmpty()) {
            throw ProblemException.badRequest(invalid);
        }
        return new ListQuery(page, sort, filters);
    }

    private static Map<String, Filter> filterNames(Listed listed) {
        var names = new LinkedHashMap<String, Filter>();
        for (var attribute : listed.filter()) {
            names.put("filter[" + attribute + "]", new Filter(attribute, false, ""));
            names.put("filter[" + attribute + "][eq]", new Filter(attribute, false, ""));
            names.put("filter[" + attribute + "][contains]", new Filter(attribute, true, ""));
        }
        return names;
    }

    private static List<Filter> filters(
            NativeWebRequest request, Map<String, Filter> known, Collection<InvalidParameter> invalid) {
        var filters = new ArrayList<Filter>();
        known.forEach((name, filter) -> {
            var value = request.getParameter(name);
            if (value != null) {
                filters.add(new Filter(filter.attribute(), filter.contains(), value));
                ANY_TEXT.check(name, value).ifPresent(wrong -> invalid.add(wrong.in("query")));
            }
        });
        return filters;
    }

    private static @Nullable Sort sort(
            NativeWebRequest request, List<String> allowed, Collection<InvalidParameter> invalid) {
        var text = request.getParameter(SORT);
        if (text == null || allowed.isEmpty()) {
            return null;
        }
        var words = text.strip().split("\\s+", -1);
        if (!allowed.contains(words[0])) {
            invalid.add(InvalidParameter.choice(SORT, allowed).in("query"));
            return null;
        }
        if (words.length > 2 || (words.length == 2 && !List.of("asc", "desc").contains(words[1]))) {
            invalid.add(new InvalidParameter(SORT, "invalid", "\"sort\" must be an attribute, or one and \"desc\"")
                    .in("query"));
        }
        return new Sort(words[0], words.length == 2 && words[1].equals("desc"));
    }
}
