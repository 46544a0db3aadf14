package io.gatehouse.registration.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a developer says about an application, and may change.
 *
 * @param name 1 to 255 characters, unique per developer
 * @param description up to 255 characters
 * @param redirectUris absolute URIs
 * @param referenceId name of the application elsewhere; the client id when the developer brings the client
 * @param scopes scopes asked for, where the provider lets developers choose
 */
public record Details(
        String name,
        @Nullable String description,
        List<String> redirectUris,
        @Nullable String referenceId,
        List<String> scopes) {
    public Details {
        redirectUris = List.copyOf(redirectUris);
        scopes = List.copyOf(scopes);
    }

    /** Whether a text may be a redirect URI: absolute and without fragment (RFC 6749, 3.1.2). */
    public static boolean isRedirectUri(String text) {
        try {
            var uri = new URI(text);
            return uri.isAbsolute() && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
