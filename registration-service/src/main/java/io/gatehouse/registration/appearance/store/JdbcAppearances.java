package io.gatehouse.registration.appearance.store;

import io.gatehouse.registration.appearance.Appearance;
import io.gatehouse.registration.appearance.Appearances;
import io.gatehouse.registration.appearance.Colors;
import io.gatehouse.registration.appearance.Image;
import io.gatehouse.registration.appearance.ImagePlace;
import io.gatehouse.registration.jdbc.JsonColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcAppearances implements Appearances {
    private final JdbcClient jdbc;

    JdbcAppearances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Appearance of(UUID portalId) {
        var decided = withoutImages(portalId);
        return new Appearance(
                decided.themeName(),
                decided.customColors(),
                decided.customFonts(),
                decided.useCustomFonts(),
                decided.text(),
                images(portalId));
    }

    @Override
    public Appearance withoutImages(UUID portalId) {
        return jdbc.sql("select * from portal_appearance where portal_id = :portal")
                .param("portal", portalId)
                .query(JdbcAppearances::appearance)
                .optional()
                .orElseGet(Appearance::usual);
    }

    private Map<ImagePlace, Image> images(UUID portalId) {
        var images = new EnumMap<ImagePlace, Image>(ImagePlace.class);
        for (var place : ImagePlace.values()) {
            image(portalId, place).ifPresent(image -> images.put(place, image));
        }
        return images;
    }

    @Override
    public Optional<Image> image(UUID portalId, ImagePlace place) {
        return jdbc.sql("select data, filename from portal_image where portal_id = :portal and place = :place")
                .param("portal", portalId)
                .param("place", place.text())
                .query((row, number) -> new Image(row.getString("data"), row.getString("filename")))
                .optional();
    }

    @Override
    public boolean hasImage(UUID portalId, ImagePlace place) {
        return jdbc.sql("select exists (select 1 from portal_image where portal_id = :portal and place = :place)")
                .param("portal", portalId)
                .param("place", place.text())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void replace(UUID portalId, Appearance appearance) {
        jdbc.sql("""
                        insert into portal_appearance (portal_id, theme_name, custom_colors, custom_fonts,
                                                       use_custom_fonts, words)
                        values (:portal, :theme, cast(:colors as jsonb), cast(:fonts as jsonb), :useFonts,
                                cast(:words as jsonb))
                        on conflict (portal_id) do update
                        set theme_name = excluded.theme_name, custom_colors = excluded.custom_colors,
                            custom_fonts = excluded.custom_fonts, use_custom_fonts = excluded.use_custom_fonts,
                            words = excluded.words
                        """)
                .param("portal", portalId)
                .param("theme", appearance.themeName())
                .param("colors", json(appearance.customColors()))
                .param("fonts", json(appearance.customFonts()))
                .param("useFonts", appearance.useCustomFonts())
                .param("words", json(appearance.text()))
                .update();
        jdbc.sql("delete from portal_image where portal_id = :portal")
                .param("portal", portalId)
                .update();
        appearance.images().forEach((place, image) -> add(portalId, place, image));
    }

    private void add(UUID portalId, ImagePlace place, Image image) {
        jdbc.sql("insert into portal_image (portal_id, place, data, filename) values (:portal, :place, :data, :name)")
                .param("portal", portalId)
                .param("place", place.text())
                .param("data", image.data())
                .param("name", image.filename())
                .update();
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JsonColumns.json(value);
    }

    private static Appearance appearance(ResultSet row, int number) throws SQLException {
        return new Appearance(
                row.getString("theme_name"),
                JsonColumns.recordOrNull(row, "custom_colors", Colors.class),
                JsonColumns.recordOrNull(row, "custom_fonts", Appearance.Fonts.class),
                row.getBoolean("use_custom_fonts"),
                JsonColumns.recordOrNull(row, "words", Appearance.Text.class),
                Map.of());
    }
}
