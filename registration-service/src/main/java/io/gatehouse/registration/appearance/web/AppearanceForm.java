package io.gatehouse.registration.appearance.web;

import io.gatehouse.registration.appearance.Appearance;
import io.gatehouse.registration.appearance.Appearance.Fonts;
import io.gatehouse.registration.appearance.Appearance.Text;
import io.gatehouse.registration.appearance.Image;
import io.gatehouse.registration.appearance.ImagePlace;
import io.gatehouse.registration.appearance.Themes;
import io.gatehouse.schemas.http.JsonFields;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What administrators send to change how a portal looks. */
final class AppearanceForm {
    private AppearanceForm() {}

    static Appearance changed(JsonNode body, Appearance present) {
        return JsonFields.read(body, fields -> {
            var wanted = new Appearance(
                    fields.choice("theme_name", Themes.NAMES, present.themeName()),
                    part(
                            fields,
                            "custom_theme",
                            present.customColors(),
                            theme -> ColorsForm.read(theme.object("colors"))),
                    part(fields, "custom_fonts", present.customFonts(), AppearanceForm::fonts),
                    fields.flag("use_custom_fonts", present.useCustomFonts()),
                    part(fields, "text", present.text(), AppearanceForm::text),
                    images(fields, present.images()));
            checkWhole(fields, wanted);
            return wanted;
        });
    }

    private static void checkWhole(JsonFields fields, Appearance wanted) {
        if (wanted.themeName().equals(Themes.CUSTOM) && wanted.customColors() == null) {
            fields.reject("custom_theme", "required", "\"custom_theme\" is required for the theme custom");
        }
        if (wanted.useCustomFonts() && wanted.customFonts() == null) {
            fields.reject("custom_fonts", "required", "\"custom_fonts\" is required to use them");
        }
    }

    /** A part that is left as it is when not given, and taken away by null. */
    private static <T> @Nullable T part(
            JsonFields fields, String name, @Nullable T present, Function<JsonFields, T> read) {
        if (fields.isNull(name)) {
            fields.ignore(name);
            return null;
        }
        var given = fields.optionalObject(name);
        return given == null ? present : read.apply(given);
    }

    private static Fonts fonts(JsonFields fields) {
        return new Fonts(
                fields.choice("base", Themes.FONT_NAMES, null),
                fields.choice("code", Themes.FONT_NAMES, null),
                fields.choice("headings", Themes.FONT_NAMES, null));
    }

    private static Text text(JsonFields fields) {
        var catalog = fields.object("catalog");
        return new Text(
                catalog.text("welcome_message", ColorsForm.SENTENCE, null),
                catalog.text("primary_header", ColorsForm.SENTENCE, null));
    }

    private static Map<ImagePlace, Image> images(JsonFields fields, Map<ImagePlace, Image> present) {
        if (fields.isNull("images")) {
            fields.ignore("images");
            return Map.of();
        }
        var given = fields.optionalObject("images");
        if (given == null) {
            return present;
        }
        var images = new EnumMap<ImagePlace, Image>(ImagePlace.class);
        for (var place : ImagePlace.values()) {
            var image = part(given, place.text(), present.get(place), ImageForm::read);
            if (image != null) {
                images.put(place, image);
            }
        }
        return images;
    }
}
