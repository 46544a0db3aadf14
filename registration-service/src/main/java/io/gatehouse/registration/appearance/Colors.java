package io.gatehouse.registration.appearance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Colours of a portal by group and name, all of them.
 *
 * @param groups those of {@link #NAMES}, in that order
 */
public record Colors(Map<String, Map<String, Color>> groups) {
    /** The groups and the colours in each. */
    public static final Map<String, List<String>> NAMES = names();

    /** What a colour may look like; nothing else gets into a stylesheet. */
    public static final Pattern VALUE = Pattern.compile(
            "#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})|(rgb|hsl)a?\\([0-9., %/]{1,64}\\)|[a-zA-Z]{3,32}");

    public Colors {
        var ordered = new LinkedHashMap<String, Map<String, Color>>();
        groups.forEach((group, colors) -> ordered.put(group, Collections.unmodifiableMap(new LinkedHashMap<>(colors))));
        groups = Collections.unmodifiableMap(ordered);
    }

    /**
     * A colour.
     *
     * @param value matches {@link #VALUE}
     * @param description what it is for; null when nobody said
     */
    public record Color(String value, @Nullable String description) {
        public Color {
            if (!VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("no colour: " + value);
            }
        }
    }

    private static Map<String, List<String>> names() {
        var names = new LinkedHashMap<String, List<String>>();
        names.put("section", List.of("header", "body", "hero", "accent", "tertiary", "stroke", "footer"));
        names.put("text", List.of("header", "hero", "headings", "primary", "secondary", "accent", "link", "footer"));
        names.put("button", List.of("primary_fill", "primary_text"));
        return Collections.unmodifiableMap(names);
    }
}
