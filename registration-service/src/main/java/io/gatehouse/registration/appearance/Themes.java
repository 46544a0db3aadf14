package io.gatehouse.registration.appearance;

import io.gatehouse.registration.appearance.Appearance.Fonts;
import io.gatehouse.registration.appearance.Appearance.Text;
import io.gatehouse.registration.appearance.Colors.Color;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What portals can look like without anyone choosing colours. */
public final class Themes {
    public static final String MINT_ROCKET = "mint_rocket";
    public static final String DARK_MODE = "dark_mode";
    public static final String CUSTOM = "custom";
    public static final List<String> NAMES = List.of(MINT_ROCKET, DARK_MODE, CUSTOM);

    public static final List<String> FONT_NAMES = List.of(
            "Roboto",
            "Inter",
            "Open Sans",
            "Lato",
            "Slabo 27px",
            "Slabo 13px",
            "Oswald",
            "Source Sans Pro",
            "Montserrat",
            "Raleway",
            "PT Sans",
            "Lora",
            "Roboto Mono",
            "Inconsolata",
            "Source Code Pro",
            "PT Mono",
            "Ubuntu Mono",
            "IBM Plex Mono");

    public static final Fonts FONTS = new Fonts("Roboto", "Roboto Mono", "Lato");
    public static final Text TEXT =
            new Text("Welcome to our API portal", "Start building and innovating with our APIs");

    private static final List<String> PURPOSES = List.of(
            "Background for header",
            "Background for main content",
            "Background for hero section",
            "Subtle background",
            "Tertiary background",
            "Border color",
            "Background for footer",
            "Header text",
            "Hero text",
            "Headings text",
            "Main content text",
            "Supporting text",
            "Subtle text",
            "Link text",
            "Footer text",
            "Background for Primary Button",
            "Text for Primary Button");

    private static final Colors MINT_ROCKET_COLORS = colors(List.of(
            "#F8F8F8",
            "#FFFFFF",
            "#F8F8F8",
            "#F8F8F8",
            "#FFFFFF",
            "rgba(0,0,0,0.1)",
            "#07A88D",
            "rgba(0,0,0,0.8)",
            "#FFFFFF",
            "rgba(0,0,0,0.8)",
            "rgba(0,0,0,0.8)",
            "rgba(0,0,0,0.8)",
            "#07A88D",
            "#07A88D",
            "#FFFFFF",
            "#1155CB",
            "#FFFFFF"));

    private static final Colors DARK_MODE_COLORS = colors(List.of(
            "#0A161E",
            "#0C0C0C",
            "#1A1D21",
            "#1F1F1F",
            "#222529",
            "#34393F",
            "#212429",
            "#FFFFFF",
            "rgba(255,255,255,0.8)",
            "#FFFFFF",
            "#C8C8C9",
            "#919294",
            "#FFFFFF",
            "#2977FF",
            "#FFFFFF",
            "#1155CB",
            "#FFFFFF"));

    private Themes() {}

    /** The colours of a theme that is not the administrator's own. */
    public static Colors colors(String theme) {
        return theme.equals(DARK_MODE) ? DARK_MODE_COLORS : MINT_ROCKET_COLORS;
    }

    /** In the order of {@link Colors#NAMES}. */
    private static Colors colors(List<String> values) {
        var value = values.iterator();
        var purpose = PURPOSES.iterator();
        var groups = new LinkedHashMap<String, Map<String, Color>>();
        Colors.NAMES.forEach((group, names) -> groups.put(group, group(names, value, purpose)));
        return new Colors(groups);
    }

    private static Map<String, Color> group(List<String> names, Iterator<String> value, Iterator<String> purpose) {
        var colors = new LinkedHashMap<String, Color>();
        names.forEach(name -> colors.put(name, new Color(value.next(), purpose.next())));
        return colors;
    }
}
