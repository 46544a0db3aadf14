package io.gatehouse.schemas.http;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;

/** Reads the query of a list and notes what is wrong with it. */
final class QueryParameters {
    static final String SIZE = "page[size]";
    static final String NUMBER = "page[number]";

    private QueryParameters() {}

    static PageRequest page(NativeWebRequest request, Collection<InvalidParameter> invalid) {
        var size = positive(request, SIZE, PageRequest.DEFAULT_SIZE, PageRequest.MAX_SIZE, invalid);
        var number = positive(request, NUMBER, 1, Integer.MAX_VALUE, invalid);
        return new PageRequest(size, number);
    }

    private static int positive(
            NativeWebRequest request, String name, int otherwise, int maximum, Collection<InvalidParameter> invalid) {
        var text = request.getParameter(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            var value = Long.parseLong(text);
            if (value < 1) {
                invalid.add(new InvalidParameter(
                        name, "min", '"' + name + "\" must be at least 1", "query", 1, null, null, null));
            } else if (value > maximum) {
                invalid.add(InvalidParameter.maximum(name, "max", maximum, "").in("query"));
            } else {
                return (int) value;
            }
        } catch (NumberFormatException e) {
            invalid.add(new InvalidParameter(name, "is_number", '"' + name + "\" must be a number").in("query"));
        }
        return otherwise;
    }

    /** Notes each parameter that is neither the page's, nor among {@code known}, nor named by the method. */
    static void refuseUnknown(
            NativeWebRequest request,
            MethodParameter parameter,
            Collection<String> known,
            Collection<InvalidParameter> invalid) {
        var allowed = new HashSet<>(known);
        allowed.addAll(Set.of(SIZE, NUMBER));
        allowed.addAll(named(parameter));
        for (Iterator<String> names = request.getParameterNames(); names.hasNext(); ) {
            var name = names.next();
            if (!allowed.contains(name)) {
                invalid.add(unknown(name, known).in("query"));
            }
        }
    }

    /** An unknown filter is answered with those that are known, since an operator is easily mistaken. */
    private static InvalidParameter unknown(String name, Collection<String> known) {
        var unknown = InvalidParameter.unknown(name);
        var filters =
                known.stream().filter(other -> other.startsWith("filter[")).collect(joining(", "));
        return filters.isEmpty() || !name.startsWith("filter")
                ? unknown
                : new InvalidParameter(name, unknown.rule(), unknown.reason() + " (expected: " + filters + ')');
    }

    private static List<String> named(MethodParameter parameter) {
        return Arrays.stream(parameter.getExecutable().getParameters())
                .map(other -> other.getAnnotation(RequestParam.class))
                .filter(annotation -> annotation != null)
                .map(annotation -> annotation.name().isEmpty() ? annotation.value() : annotation.name())
                .toList();
    }
}
