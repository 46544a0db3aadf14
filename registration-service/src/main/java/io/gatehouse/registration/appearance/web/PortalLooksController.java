package io.gatehouse.registration.appearance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.appearance.Appearance;
import io.gatehouse.registration.appearance.Appearances;
import io.gatehouse.registration.appearance.ImagePlace;
import io.gatehouse.registration.appearance.Stylesheet;
import io.gatehouse.registration.appearance.web.AppearanceView.FontsView;
import io.gatehouse.registration.appearance.web.AppearanceView.ThemeView;
import io.gatehouse.registration.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the portal looks, for its front end. Public: a page is drawn before anyone signs in. */
@RestController
@RequestMapping("/api/v2/portal")
class PortalLooksController {
    record UrlView(String url) {}

    record WordsView(String text) {}

    /**
     * Parts of the first page.
     *
     * @param cover absent while the portal has none of its own, since a front end draws what it is told of
     */
    record CatalogPartsView(
            UrlView logo,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UrlView cover,

            WordsView primaryHeader,
            WordsView welcomeMessage) {}

    record VariablesView(CatalogPartsView catalog) {}

    record StyleView(ThemeView theme, FontsView fonts) {}

    record MainView(StyleView data) {}

    record GlobalView(MainView main) {}

    record StylesheetsView(GlobalView global) {}

    record LooksView(VariablesView variables, StylesheetsView stylesheets) {}

    private static final String BASE = "/api/v2/portal";

    private final Appearances appearances;

    PortalLooksController(Appearances appearances) {
        this.appearances = appearances;
    }

    @GetMapping("/appearance")
    LooksView appearance(Site site) {
        var appearance = appearances.withoutImages(site.portalId());
        var words = appearance.words();
        var covered = appearances.hasImage(site.portalId(), ImagePlace.CATALOG_COVER);
        var parts = new CatalogPartsView(
                new UrlView(BASE + "/logo"),
                covered ? new UrlView(BASE + "/catalog-cover") : null,
                new WordsView(words.primaryHeader()),
                new WordsView(words.welcomeMessage()));
        var style = new StyleView(ThemeView.of(appearance.colors()), FontsView.of(appearance.fonts()));
        return new LooksView(new VariablesView(parts), new StylesheetsView(new GlobalView(new MainView(style))));
    }

    @GetMapping("/logo")
    ResponseEntity<byte[]> logo(Site site) {
        return image(site, ImagePlace.LOGO);
    }

    @GetMapping("/catalog-cover")
    ResponseEntity<byte[]> catalogCover(Site site) {
        return image(site, ImagePlace.CATALOG_COVER);
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> favicon(Site site) {
        return image(site, ImagePlace.FAVICON);
    }

    @GetMapping("/stylesheet.css")
    ResponseEntity<byte[]> stylesheet(Site site) {
        return PublicFiles.css(Stylesheet.of(looks(site)));
    }

    @GetMapping("/stylesheet/font.css")
    ResponseEntity<byte[]> fonts(Site site) {
        return PublicFiles.css(Stylesheet.fonts(looks(site)));
    }

    private Appearance looks(Site site) {
        return appearances.withoutImages(site.portalId());
    }

    private ResponseEntity<byte[]> image(Site site, ImagePlace place) {
        return PublicFiles.image(appearances.image(site.portalId(), place), place);
    }
}
