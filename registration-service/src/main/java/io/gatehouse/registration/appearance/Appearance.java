package io.gatehouse.registration.appearance;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decided about the looks of a portal.
 *
 * @param themeName one of {@link Themes#NAMES}
 * @param customColors colours of the theme {@code custom}; kept while another theme is chosen, null for none
 * @param customFonts fonts in place of the theme's; null for none
 * @param useCustomFonts whether they take that place
 * @param text words on the first page; null for the usual ones
 * @param images by place; those that are missing are the usual ones
 */
public record Appearance(
        String themeName,
        @Nullable Colors customColors,
        @Nullable Fonts customFonts,
        boolean useCustomFonts,
        @Nullable Text text,
        Map<ImagePlace, Image> images) {
    public Appearance {
        images = Map.copyOf(images);
    }

    /** Names of fonts, each one of {@link Themes#FONT_NAMES}. */
    public record Fonts(String base, String code, String headings) {}

    /** Words on the first page. */
    public record Text(String welcomeMessage, String primaryHeader) {}

    /** Colours in force, whichever theme they come from. */
    public Colors colors() {
        return customColors != null && themeName.equals(Themes.CUSTOM) ? customColors : Themes.colors(themeName);
    }

    /** Fonts in force. */
    public Fonts fonts() {
        return customFonts != null && useCustomFonts ? customFonts : Themes.FONTS;
    }

    /** Words in force. */
    public Text words() {
        return text == null ? Themes.TEXT : text;
    }

    /** What a portal looks like that nobody decided anything about. */
    public static Appearance usual() {
        return new Appearance(Themes.MINT_ROCKET, null, null, false, null, Map.of());
    }
}
