package io.gatehouse.registration.appearance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes looks down as CSS, with the names that Kong's portal front end reads. Colours and fonts were checked before. */
public final class Stylesheet {
    private Stylesheet() {}

    /** Variables, and two classes for each colour. */
    public static String of(Appearance appearance) {
        var colors = variables(appearance.colors());
        var fonts = appearance.fonts();
        var classes = colors.keySet().stream()
                .map(name -> ".color-" + name + "{color:var(--" + name + ");}.bg-" + name + "{background-color:var(--"
                        + name + ");}")
                .collect(Collectors.joining("\n"));
        return ":root{\n"
                + declarations(colors)
                + declarations(Map.of("font-base", quoted(fonts.base())))
                + declarations(Map.of("font-code", quoted(fonts.code())))
                + declarations(Map.of("font-headings", quoted(fonts.headings())))
                + "}\n" + classes + "\n";
    }

    /** Fonts as the reader's machine has them: a portal sends nobody's address to a supplier of fonts. */
    public static String fonts(Appearance appearance) {
        var fonts = appearance.fonts();
        return Stream.of(fonts.base(), fonts.code(), fonts.headings())
                .distinct()
                .map(Stylesheet::quoted)
                .map(font -> "@font-face{font-family:" + font + ";src:local(" + font + ");}\n")
                .collect(Collectors.joining());
    }

    /** Such as {@code text_colors-primary} and {@code button_colors-primary-fill}. */
    private static Map<String, String> variables(Colors colors) {
        var variables = new LinkedHashMap<String, String>();
        colors.groups()
                .forEach((group, names) -> names.forEach(
                        (name, color) -> variables.put(group + "_colors-" + name.replace('_', '-'), color.value())));
        return variables;
    }

    private static String declarations(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(variable -> "--" + variable.getKey() + ":" + variable.getValue() + ";\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String font) {
        return '"' + font + '"';
    }
}
