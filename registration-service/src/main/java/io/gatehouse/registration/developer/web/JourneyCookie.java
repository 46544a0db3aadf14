package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.sso.SignInJourney;
import io.gatehouse.schemas.sealed.OpeningKeys;
import io.gatehouse.schemas.sealed.SealedValueException;
import io.gatehouse.schemas.sealed.SealingKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser keeps of a sign-in while it is at the identity provider, sealed to this service. {@code Lax} lets it come back
 * with the provider's redirect and with nothing else that another site sends.
 */
class JourneyCookie {
    private static final String NAME = "portalssojourney";
    private static final String PATH = "/api/v2/developer/authenticate";
    private static final Duration AGE = Duration.ofMinutes(10);

    private final SealingKey seals;
    private final OpeningKeys opens;

    JourneyCookie(SealingKey seals, OpeningKeys opens) {
        this.seals = seals;
        this.opens = opens;
    }

    String set(SignInJourney journey) {
        return cookie(seals.seal(JsonMapper.shared().writeValueAsString(journey)), AGE);
    }

    String clear() {
        return cookie("", Duration.ZERO);
    }

    /** Empty for a cookie that is missing, or that this service did not make. */
    Optional<SignInJourney> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .flatMap(value -> open(value).stream())
                .findFirst();
    }

    private Optional<SignInJourney> open(String value) {
        try {
            return Optional.of(JsonMapper.shared().readValue(opens.open(value), SignInJourney.class));
        } catch (SealedValueException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static String cookie(String value, Duration age) {
        return ResponseCookie.from(NAME, value)
                .path(PATH)
                .maxAge(age)
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
