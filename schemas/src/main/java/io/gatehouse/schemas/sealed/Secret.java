package io.gatehouse.schemas.sealed;

/** A value that must not be seen: {@code toString} shows {@code ****}, so that no log or message can hold it. */
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "****";
    }
}
