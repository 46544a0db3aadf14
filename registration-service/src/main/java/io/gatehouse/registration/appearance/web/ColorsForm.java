package io.gatehouse.registration.appearance.web;

import io.gatehouse.registration.appearance.Colors;
import io.gatehouse.registration.appearance.Colors.Color;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.TextRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The colours of a theme; each must be given. */
final class ColorsForm {
    static final TextRule SENTENCE = TextRule.atMost(512);
    private static final TextRule VALUE = TextRule.atMost(255);

    /** Stands in for a colour that is refused. */
    private static final String NO_COLOR = "#000";

    private ColorsForm() {}

    static Colors read(JsonFields colors) {
        var groups = new LinkedHashMap<String, Map<String, Color>>();
        Colors.NAMES.forEach((group, names) -> groups.put(group, group(colors.object(group), names)));
        return new Colors(groups);
    }

    private static Map<String, Color> group(JsonFields group, List<String> names) {
        var colors = new LinkedHashMap<String, Color>();
        names.forEach(name -> colors.put(name, color(group.object(name))));
        return colors;
    }

    private static Color color(JsonFields color) {
        var value = color.text("value", VALUE, null);
        var description = color.optionalText("description", SENTENCE, null);
        if (Colors.VALUE.matcher(value).matches()) {
            return new Color(value, description);
        }
        if (!value.isEmpty()) {
            color.reject(
                    "value",
                    "matches_regex",
                    "value must be a CSS color: its name, #rgb, #rrggbb, rgb(…), rgba(…), hsl(…) or hsla(…)");
        }
        return new Color(NO_COLOR, description);
    }
}
