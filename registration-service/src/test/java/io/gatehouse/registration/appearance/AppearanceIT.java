package io.gatehouse.registration.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.registration.test.RegistrationServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationServiceTest
class AppearanceIT {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0001");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe00001");

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Portal portal;
    private Http admin;
    private String managed;

    @BeforeEach
    void aPrivatePortal() {
        portal = new Portal(port, jdbc, true);
        admin = portal.administrator();
        managed = "/v2/portals/" + portal.id() + "/appearance";
    }

    private static String url(String kind, byte[] bytes) {
        return "data:image/" + kind + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /** A theme with one value for all colours. */
    private static Map<String, Object> theme(String value) {
        var groups = new LinkedHashMap<String, Object>();
        Colors.NAMES.forEach((group, names) -> {
            var colors = new LinkedHashMap<String, Object>();
            names.forEach(name -> colors.put(name, Map.of("value", value)));
            groups.put(group, colors);
        });
        return Map.of("theme_name", "custom", "custom_theme", Map.of("colors", groups));
    }

    private String css(String path) {
        var answer = portal.visitor().raw("/api/v2/portal/" + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/css;charset=UTF-8");
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void thereAreTwoThemesToChooseFrom() {
        var defaults = admin.get("/v2/portals/appearance-defaults").json();
        assertThat(defaults.path("themes").propertyNames()).containsExactlyInAnyOrder("mint_rocket", "dark_mode");
        assertThat(defaults.at("/themes/dark_mode/colors/text/link/value").asString())
                .isEqualTo("#2977FF");
        assertThat(defaults.path("fonts").path("base").asString()).isNotEmpty();
    }

    @Test
    void whatNobodyDecidedIsNull() {
        var usual = admin.get(managed).json();
        assertThat(usual.path("theme_name").asString()).isEqualTo("mint_rocket");
        assertThat(usual.path("use_custom_fonts").asBoolean()).isFalse();
        for (var field : new String[] {"custom_theme", "custom_fonts", "text"}) {
            assertThat(usual.path(field).isNull()).isTrue();
        }
        assertThat(admin.get("/v2/portals/" + UUID.randomUUID() + "/appearance").status())
                .isEqualTo(404);
    }

    @Test
    void aChangeLeavesWhatItDoesNotNameAndNullTakesAway() {
        admin.patch(managed, theme("#07A88D"));
        var text = Map.of("catalog", Map.of("welcome_message", "Welcome", "primary_header", "Come in"));
        admin.patch(managed, Map.of("text", text, "images", Map.of("logo", Map.of("data", url("png", PNG)))));
        admin.patch(managed, Map.of("images", Map.of("favicon", Map.of("data", url("jpeg", JPEG), "filename", "f"))));
        var whole = admin.get(managed).json();
        assertThat(whole.at("/custom_theme/colors/button/primary_fill/value").asString())
                .isEqualTo("#07A88D");
        assertThat(whole.at("/text/catalog/primary_header").asString()).isEqualTo("Come in");
        assertThat(whole.at("/images/logo/data").asString()).isEqualTo(url("png", PNG));
        assertThat(whole.at("/images/favicon/filename").asString()).isEqualTo("f");
        var away = new HashMap<String, Object>();
        away.put("images", null);
        away.put("text", null);
        var less = admin.patch(managed, away).json();
        assertThat(less.at("/images/logo").isNull()).isTrue();
        assertThat(less.path("text").isNull()).isTrue();
        assertThat(admin.get(managed).json()).isEqualTo(less);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red;} body{display:none",
                "url(http://evil.test/x)",
                "expression(alert(1))",
                "rgb(0,0,0);",
                "#12345",
                "var(--x)",
                "</style><script>"
            })
    void whatIsNoColorStaysOutOfTheStylesheet(String value) {
        var answer = admin.patch(managed, theme(value));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/invalid_parameters/0/field").asString())
                .isEqualTo("custom_theme.colors.section.header.value");
        assertThat(css("stylesheet.css")).doesNotContain(value);
    }

    @Test
    void theStylesheetNamesEveryColorAndFontThatTheFrontEndReads() {
        admin.patch(managed, theme("rgba(1, 2, 3, 0.5)"));
        admin.patch(
                managed,
                Map.of(
                        "use_custom_fonts",
                        true,
                        "custom_fonts",
                        Map.of("base", "Open Sans", "code", "PT Mono", "headings", "Open Sans")));
        assertThat(css("stylesheet.css"))
                .contains("--text_colors-primary:rgba(1, 2, 3, 0.5);")
                .contains("--section_colors-stroke:rgba(1, 2, 3, 0.5);")
                .contains("--button_colors-primary-fill:rgba(1, 2, 3, 0.5);")
                .contains("--font-base:\"Open Sans\";")
                .contains(".bg-text_colors-link{background-color:var(--text_colors-link);}");
        assertThat(css("stylesheet/font.css")).isEqualTo("""
                        @font-face{font-family:"Open Sans";src:local("Open Sans");}
                        @font-face{font-family:"PT Mono";src:local("PT Mono");}
                        """);
    }

    @Test
    void anImageIsServedAsWhatItIsAndNeverAsAnythingThatRuns() {
        admin.patch(managed, Map.of("images", Map.of("catalog_cover", Map.of("data", url("jpeg", JPEG)))));
        var visitor = portal.visitor().with("Cookie", "portalaccesstoken=; portalrefreshtoken=dead");
        var cover = visitor.raw("/api/v2/portal/catalog-cover");
        assertThat(cover.body()).isEqualTo(JPEG);
        assertThat(cover.headers().map())
                .containsEntry("content-type", java.util.List.of("image/jpeg"))
                .containsEntry("x-content-type-options", java.util.List.of("nosniff"))
                .containsEntry("content-security-policy", java.util.List.of("default-src 'none'; sandbox"));
        assertThat(admin.raw(managed + "/catalog-cover").body()).isEqualTo(JPEG);
        for (var usual : new String[] {"/api/v2/portal/logo", "/api/v2/portal/favicon.ico"}) {
            assertThat(visitor.raw(usual).headers().firstValue("Content-Type")).contains("image/png");
            assertThat(visitor.raw(usual).body()).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void aFrontEndHearsOfACoverOnlyWhenThereIsOne() {
        var before = portal.visitor()
                .get("/api/v2/portal/appearance")
                .json()
                .path("variables")
                .path("catalog");
        assertThat(before.has("cover")).isFalse();
        assertThat(before.path("primary_header").path("text").asString()).isNotEmpty();
        admin.patch(managed, Map.of("images", Map.of("catalog_cover", Map.of("data", url("png", PNG)))));
        var after = portal.visitor().get("/api/v2/portal/appearance").json();
        assertThat(after.at("/variables/catalog/cover/url").asString()).isEqualTo("/api/v2/portal/catalog-cover");
    }

    @Test
    void aBrowserThatHasTheImageGetsItOnlyWhenItChanged() {
        var first = portal.visitor().raw("/api/v2/portal/logo");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache, public");
        var again = portal.visitor().with("If-None-Match", tag);
        assertThat(again.raw("/api/v2/portal/logo").statusCode()).isEqualTo(304);
        admin.patch(managed, Map.of("images", Map.of("logo", Map.of("data", url("png", PNG)))));
        assertThat(again.raw("/api/v2/portal/logo").body()).isEqualTo(PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/svg+xml;base64,PHN2Zy8+",
                "data:image/png;base64,PHN2Zy8+",
                "data:image/png;base64,/9j/4AAB",
                "data:image/png;base64,=",
                "https://example.org/logo.png",
                "data:text/html,x"
            })
    void whatIsNoImageIsRefused(String data) {
        var answer = admin.patch(managed, Map.of("images", Map.of("logo", Map.of("data", data))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/invalid_parameters/0/field").asString()).isEqualTo("images.logo.data");
    }

    @Test
    void anImageThatIsTooLargeIsRefused() {
        var answer = admin.patch(
                managed, Map.of("images", Map.of("logo", Map.of("data", url("png", new byte[3 * 1024 * 1024])))));
        assertThat(answer.json().at("/invalid_parameters/0/rule").asString()).isEqualTo("max_length");
    }

    @Test
    void aThemeOfOnesOwnNeedsItsColors() {
        var answer = admin.patch(managed, Map.of("theme_name", "custom", "use_custom_fonts", true, "my_property", 1));
        assertThat(answer.json().path("invalid_parameters").valueStream().map(parameter -> parameter
                        .path("field")
                        .asString()))
                .containsExactlyInAnyOrder("custom_theme", "custom_fonts", "my_property");
    }
}
