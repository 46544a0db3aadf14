package io.gatehouse.registration.appearance;

import java.util.Locale;

/** Where a portal shows an image. */
public enum ImagePlace {
    LOGO,
    FAVICON,
    CATALOG_COVER;

    /** As Konnect's APIs call it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
