package io.gatehouse.registration.appearance.web;

import io.gatehouse.registration.appearance.Image;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.TextRule;

/** An image as a data URL. */
final class ImageForm {
    /** 2 MiB of image in base64, and what stands before it. */
    private static final int LONGEST = 2 * 1024 * 1024 / 3 * 4 + 64;

    private static final TextRule DATA = TextRule.length(1, LONGEST);
    private static final TextRule FILENAME = TextRule.atMost(512);

    private ImageForm() {}

    static Image read(JsonFields fields) {
        var image = new Image(fields.text("data", DATA, null), fields.optionalText("filename", FILENAME, null));
        if (fields.has("data")
                && image.data().length() <= LONGEST
                && image.content().isEmpty()) {
            fields.reject(
                    "data",
                    "invalid",
                    "data must be a data URL with base64 PNG, JPEG, GIF or ICO image data that is what it says, e.g.,"
                            + " data:image/png;base64,<BASE64_IMAGE_DATA>");
        }
        return image;
    }
}
