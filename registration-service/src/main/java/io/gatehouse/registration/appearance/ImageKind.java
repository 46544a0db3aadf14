package io.gatehouse.registration.appearance;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Kinds of images that cannot run anything, each known by its first bytes. */
public enum ImageKind {
    PNG("image/png", "png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "jpeg", "ffd8ff"),
    GIF("image/gif", "gif", "47494638"),
    ICO("image/x-icon", "x-icon|ico|icon|vnd\\.microsoft\\.icon", "00000100");

    private static final int LONGEST_START = 8;

    private final String mediaType;
    private final String names;
    private final String start;

    ImageKind(String mediaType, String names, String start) {
        this.mediaType = mediaType;
        this.names = names;
        this.start = start;
    }

    static Optional<ImageKind> of(byte[] bytes) {
        var start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LONGEST_START));
        return Arrays.stream(values())
                .filter(kind -> start.startsWith(kind.start))
                .findFirst();
    }

    boolean isCalled(String name) {
        return name.matches(names);
    }

    public String mediaType() {
        return mediaType;
    }
}
