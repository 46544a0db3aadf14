package io.gatehouse.registration.appearance.web;

import io.gatehouse.registration.appearance.Appearances;
import io.gatehouse.registration.appearance.ImagePlace;
import io.gatehouse.registration.appearance.ManageAppearance;
import io.gatehouse.registration.appearance.Themes;
import io.gatehouse.registration.appearance.web.AppearanceView.FontsView;
import io.gatehouse.registration.appearance.web.AppearanceView.TextView;
import io.gatehouse.registration.appearance.web.AppearanceView.ThemeView;
import io.gatehouse.registration.portal.Portals;
import io.gatehouse.schemas.http.ProblemException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/v2/portals")
class AppearanceController {
    /** What portals can look like without anyone deciding it. */
    record DefaultsView(Map<String, ThemeView> themes, FontsView fonts, TextView text) {}

    private final ManageAppearance manage;
    private final Appearances appearances;
    private final Portals portals;

    AppearanceController(ManageAppearance manage, Appearances appearances, Portals portals) {
        this.manage = manage;
        this.appearances = appearances;
        this.portals = portals;
    }

    @GetMapping("/appearance-defaults")
    DefaultsView defaults() {
        return new DefaultsView(
                Map.of(
                        Themes.MINT_ROCKET, ThemeView.of(Themes.colors(Themes.MINT_ROCKET)),
                        Themes.DARK_MODE, ThemeView.of(Themes.colors(Themes.DARK_MODE))),
                FontsView.of(Themes.FONTS),
                TextView.of(Themes.TEXT));
    }

    @GetMapping("/{portalId}/appearance")
    AppearanceView get(@PathVariable UUID portalId) {
        checkPortal(portalId);
        return AppearanceView.of(appearances.of(portalId));
    }

    @PatchMapping("/{portalId}/appearance")
    AppearanceView change(@PathVariable UUID portalId, @RequestBody JsonNode body) {
        return AppearanceView.of(manage.change(portalId, present -> AppearanceForm.changed(body, present)));
    }

    @GetMapping("/{portalId}/appearance/logo")
    ResponseEntity<byte[]> logo(@PathVariable UUID portalId) {
        return image(portalId, ImagePlace.LOGO);
    }

    @GetMapping("/{portalId}/appearance/catalog-cover")
    ResponseEntity<byte[]> catalogCover(@PathVariable UUID portalId) {
        return image(portalId, ImagePlace.CATALOG_COVER);
    }

    private ResponseEntity<byte[]> image(UUID portalId, ImagePlace place) {
        checkPortal(portalId);
        return PublicFiles.image(appearances.image(portalId, place), place);
    }

    private void checkPortal(UUID portalId) {
        if (portals.find(portalId).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
