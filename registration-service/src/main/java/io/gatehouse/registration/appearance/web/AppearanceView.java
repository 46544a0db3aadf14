package io.gatehouse.registration.appearance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.appearance.Appearance;
import io.gatehouse.registration.appearance.Appearance.Fonts;
import io.gatehouse.registration.appearance.Appearance.Text;
import io.gatehouse.registration.appearance.Colors;
import io.gatehouse.registration.appearance.Image;
import io.gatehouse.registration.appearance.ImagePlace;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a portal looks, as administrators decided it. */
record AppearanceView(
        String themeName,
        boolean useCustomFonts,
        @Nullable ThemeView customTheme,
        @Nullable FontsView customFonts,
        @Nullable TextView text,
        ImagesView images) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ColorView(String value, @Nullable String description) {}

    /** Colours by group and name. */
    record ThemeView(Map<String, Map<String, ColorView>> colors) {
        static ThemeView of(Colors colors) {
            var groups = new LinkedHashMap<String, Map<String, ColorView>>();
            colors.groups().forEach((group, named) -> {
                var views = new LinkedHashMap<String, ColorView>();
                named.forEach((name, color) -> views.put(name, new ColorView(color.value(), color.description())));
                groups.put(group, views);
            });
            return new ThemeView(groups);
        }
    }

    record FontsView(String base, String code, String headings) {
        static FontsView of(Fonts fonts) {
            return new FontsView(fonts.base(), fonts.code(), fonts.headings());
        }
    }

    record CatalogView(String welcomeMessage, String primaryHeader) {}

    record TextView(CatalogView catalog) {
        static TextView of(Text text) {
            return new TextView(new CatalogView(text.welcomeMessage(), text.primaryHeader()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImageView(String data, @Nullable String filename) {
        static @Nullable ImageView of(@Nullable Image image) {
            return image == null ? null : new ImageView(image.data(), image.filename());
        }
    }

    record ImagesView(
            @Nullable ImageView logo,
            @Nullable ImageView favicon,
            @Nullable ImageView catalogCover) {
        static ImagesView of(Map<ImagePlace, Image> images) {
            return new ImagesView(
                    ImageView.of(images.get(ImagePlace.LOGO)),
                    ImageView.of(images.get(ImagePlace.FAVICON)),
                    ImageView.of(images.get(ImagePlace.CATALOG_COVER)));
        }
    }

    static AppearanceView of(Appearance appearance) {
        var colors = appearance.customColors();
        var fonts = appearance.customFonts();
        var text = appearance.text();
        return new AppearanceView(
                appearance.themeName(),
                appearance.useCustomFonts(),
                colors == null ? null : ThemeView.of(colors),
                fonts == null ? null : FontsView.of(fonts),
                text == null ? null : TextView.of(text),
                ImagesView.of(appearance.images()));
    }
}
