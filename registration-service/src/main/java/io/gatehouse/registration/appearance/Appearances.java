package io.gatehouse.registration.appearance;

import java.util.Optional;
import java.util.UUID;

/** The looks of portals that this service remembers. */
public interface Appearances {
    /** How a portal looks; the usual way when nobody decided otherwise, also for a portal that does not exist. */
    Appearance of(UUID portalId);

    /** The same without images, which are large. */
    Appearance withoutImages(UUID portalId);

    Optional<Image> image(UUID portalId, ImagePlace place);

    /** Whether a portal has an image of its own. */
    boolean hasImage(UUID portalId, ImagePlace place);

    void replace(UUID portalId, Appearance appearance);
}
