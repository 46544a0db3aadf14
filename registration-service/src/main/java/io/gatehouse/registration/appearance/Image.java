package io.gatehouse.registration.appearance;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An image as an administrator sent it.
 *
 * @param data data URL with base64 of the kind that it says
 * @param filename name of the file it came from; null when nobody said
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2397">RFC 2397</a>
 */
public record Image(String data, @Nullable String filename) {
    private static final Pattern DATA_URL = Pattern.compile(
            "data:image/(png|jpeg|gif|x-icon|ico|icon|vnd\\.microsoft\\.icon)(;base64)?,([A-Za-z0-9+/]*={0,2})");

    /** The image itself; empty when the data are no image, or another one than they say. Nothing is drawn to find out. */
    public Optional<ImageContent> content() {
        var url = DATA_URL.matcher(data);
        if (!url.matches()) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder().decode(url.group(3));
            return ImageKind.of(bytes)
                    .filter(kind -> kind.isCalled(url.group(1)))
                    .map(kind -> new ImageContent(kind, bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
