package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.SessionTokens;
import io.gatehouse.schemas.sealed.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * The two cookies of a session, named as in Konnect's portal client API. Without {@code Domain}: the host that was called is
 * right, and Kong's front end loses attributes that stand before it.
 */
final class Cookies {
    static final String ACCESS = "portalaccesstoken";
    static final String REFRESH = "portalrefreshtoken";

    private static final String ACCESS_PATH = "/";
    /** Covers refreshing, and signing out when the access token has expired. */
    private static final String REFRESH_PATH = "/api/v2/developer";

    private Cookies() {}

    static Optional<Secret> access(HttpServletRequest request) {
        return value(request, ACCESS);
    }

    static Optional<Secret> refresh(HttpServletRequest request) {
        return value(request, REFRESH);
    }

    private static Optional<Secret> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank())
                .map(Secret::new)
                .findFirst();
    }

    static HttpHeaders set(SessionTokens tokens) {
        return headers(List.of(
                cookie(ACCESS, tokens.access(), ACCESS_PATH, tokens.accessEnds()),
                cookie(REFRESH, tokens.refresh(), REFRESH_PATH, tokens.refreshEnds())));
    }

    static HttpHeaders clear() {
        var past = Instant.EPOCH.plus(Duration.ofSeconds(1));
        var nothing = new Secret("");
        return headers(
                List.of(cookie(ACCESS, nothing, ACCESS_PATH, past), cookie(REFRESH, nothing, REFRESH_PATH, past)));
    }

    private static HttpHeaders headers(List<String> cookies) {
        var headers = new HttpHeaders();
        cookies.forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie));
        return headers;
    }

    private static String cookie(String name, Secret value, String path, Instant ends) {
        var expires = DateTimeFormatter.RFC_1123_DATE_TIME.format(ends.atOffset(ZoneOffset.UTC));
        return name + "=" + value.reveal() + "; Path=" + path + "; Expires=" + expires
                + "; HttpOnly; Secure; SameSite=None";
    }
}
