package io.gatehouse.audit.query;

import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query, read one by one and strictly. Everything that is wrong is collected, also parameters that nobody
 * asked for, and answered together. An empty parameter counts as not given.
 */
public final class QueryFields {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final HttpServletRequest request;
    private final List<InvalidParameter> invalid = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    private QueryFields(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * Reads a form.
     *
     * @param form asks for each parameter that it knows; what it makes of invalid ones is thrown away
     * @throws ProblemException with status 400 if anything is wrong
     */
    public static <T> T read(HttpServletRequest request, Function<QueryFields, T> form) {
        var fields = new QueryFields(request);
        var result = form.apply(fields);
        request.getParameterMap().keySet().stream()
                .filter(name -> !fields.asked.contains(name))
                .forEach(name ->
                        fields.invalid.add(InvalidParameter.unknown(name).in("query")));
        if (!fields.invalid.isEmpty()) {
            throw ProblemException.badRequest(fields.invalid);
        }
        return result;
    }

    public @Nullable String text(String name) {
        asked.add(name);
        var values = request.getParameterValues(name);
        if (values == null || values[0].isEmpty()) {
            return null;
        }
        if (values.length > 1) {
            reject(name, "invalid", "must be given once");
        }
        return values[0];
    }

    public @Nullable Instant time(String name) {
        var text = text(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            reject(name, "is_date_time", "must be a date-time (RFC 3339), such as 2026-07-21T17:32:28Z");
            return null;
        }
    }

    /** A filter for ids, with or without {@code [eq]}. */
    public @Nullable UUID uuid(String name) {
        var text = filter(name);
        if (text == null || ID.matcher(text).matches()) {
            return text == null ? null : UUID.fromString(text);
        }
        reject(name, "is_uuid", "must be a UUID");
        return null;
    }

    /** A filter for one of several texts, with or without {@code [eq]}. */
    public @Nullable String choice(String name, List<String> choices) {
        var text = filter(name);
        if (text != null && !choices.contains(text)) {
            invalid.add(InvalidParameter.choice(name, choices).in("query"));
        }
        return text;
    }

    public int integer(String name, int maximum, int otherwise) {
        var text = text(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("-?[0-9]{1,18}")) {
            reject(name, "is_integer", "must be an integer");
        } else if (Long.parseLong(text) < 1) {
            invalid.add(InvalidParameter.minimum(name, "min", 1, "").in("query"));
        } else if (Long.parseLong(text) > maximum) {
            invalid.add(InvalidParameter.maximum(name, "max", maximum, "").in("query"));
        } else {
            return Integer.parseInt(text);
        }
        return otherwise;
    }

    /** Notes something that is wrong with a parameter. */
    public void reject(String name, String rule, String reason) {
        invalid.add(new InvalidParameter(name, rule, '"' + name + "\" " + reason).in("query"));
    }

    /** Whether one of these is given, with or without {@code [eq]}. */
    public boolean hasAny(Collection<String> names) {
        return names.stream()
                .anyMatch(name -> request.getParameter(name) != null || request.getParameter(name + "[eq]") != null);
    }

    private @Nullable String filter(String name) {
        var plain = text(name);
        var equal = text(name + "[eq]");
        return plain == null ? equal : plain;
    }
}
