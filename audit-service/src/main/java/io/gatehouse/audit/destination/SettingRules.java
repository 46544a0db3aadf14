package io.gatehouse.audit.destination;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** What the settings of a destination may be; objections are in Konnect's words. */
public final class SettingRules {
    private static final String BLANK = "cannot be blank";
    private static final String NO_URL = "must be a valid URL";

    private final Set<String> schemes;

    /** @param plainHttp whether {@code http} addresses are accepted besides {@code https} */
    public SettingRules(boolean plainHttp) {
        this.schemes = plainHttp ? Set.of("https", "http") : Set.of("https");
    }

    /** What is wrong with an endpoint; empty if nothing is. */
    public Optional<String> objectionToEndpoint(String text) {
        if (text.isBlank()) {
            return Optional.of(BLANK);
        }
        try {
            return isPlain(new URI(text)) ? Optional.empty() : Optional.of(NO_URL);
        } catch (URISyntaxException e) {
            return Optional.of(NO_URL);
        }
    }

    /** A password in the address would be shown to everyone who may read the settings. */
    private boolean isPlain(URI uri) {
        return uri.getScheme() != null
                && schemes.contains(uri.getScheme())
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null;
    }

    /** What is wrong with a value of the Authorization header; empty if nothing is. */
    public static Optional<String> objectionToAuthorization(String text) {
        if (text.isBlank()) {
            return Optional.of(BLANK);
        }
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                ? Optional.empty()
                : Optional.of("must be a valid header value");
    }

    /** What is wrong with a name; empty if nothing is. */
    public static Optional<String> objectionToName(String text) {
        return text.isBlank() ? Optional.of(BLANK) : Optional.empty();
    }
}
