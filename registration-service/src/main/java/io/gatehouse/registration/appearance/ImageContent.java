package io.gatehouse.registration.appearance;

/** An image as a browser gets it. */
public final class ImageContent {
    private final ImageKind kind;
    private final byte[] bytes;

    ImageContent(ImageKind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes.clone();
    }

    public ImageKind kind() {
        return kind;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
