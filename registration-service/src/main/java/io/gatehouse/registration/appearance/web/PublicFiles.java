package io.gatehouse.registration.appearance.web;

import io.gatehouse.registration.appearance.Image;
import io.gatehouse.registration.appearance.ImagePlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers with images and stylesheets that anyone may read. A browser keeps them and asks each time whether they changed, so that
 * a change shows at once; it never takes them for anything that runs.
 */
final class PublicFiles {
    private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");
    private static final Map<ImagePlace, byte[]> USUAL = usual();

    private PublicFiles() {}

    /** The image of a place, or the usual one. */
    static ResponseEntity<byte[]> image(Optional<Image> image, ImagePlace place) {
        return image.flatMap(Image::content)
                .map(content -> answer(MediaType.valueOf(content.kind().mediaType()), content.bytes()))
                .orElseGet(() -> answer(MediaType.IMAGE_PNG, USUAL.getOrDefault(place, new byte[0])));
    }

    static ResponseEntity<byte[]> css(String stylesheet) {
        return answer(CSS, stylesheet.getBytes(StandardCharsets.UTF_8));
    }

    /** Which portal answers depends on more than the address. */
    private static ResponseEntity<byte[]> answer(MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(tag(bytes))
                .cacheControl(CacheControl.noCache().cachePublic())
                .varyBy("X-Portal-ID", HttpHeaders.COOKIE)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(bytes);
    }

    private static String tag(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Map<ImagePlace, byte[]> usual() {
        var images = new EnumMap<ImagePlace, byte[]>(ImagePlace.class);
        Arrays.stream(ImagePlace.values()).forEach(place -> images.put(place, read(place.text() + ".png")));
        return images;
    }

    private static byte[] read(String name) {
        try (InputStream image = PublicFiles.class.getResourceAsStream(name)) {
            if (image == null) {
                throw new IllegalStateException("no resource " + name + " beside " + PublicFiles.class.getName());
            }
            return image.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
