package io.gatehouse.registration.document.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Chooses the form of an answer; plain JSON for whoever asks for nothing that there is, as other operations do. */
final class Negotiation {
    static final MediaType TREE = MediaType.valueOf("application/vnd.konnect.document-tree+json");
    static final MediaType NODES = MediaType.valueOf("application/vnd.konnect.document-nodes+json");
    static final MediaType MARKDOWN = MediaType.valueOf("text/markdown;charset=UTF-8");

    private Negotiation() {}

    /**
     * The form that the caller likes best.
     *
     * @param accept header of the request; null for none
     * @param special forms besides JSON
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, 12.5.1</a>
     */
    static MediaType choose(@Nullable String accept, MediaType... special) {
        try {
            var accepted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(accepted);
            accepted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
            return accepted.stream()
                    .flatMap(type -> offered(type, special))
                    .findFirst()
                    .orElse(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_JSON;
        }
    }

    private static Stream<MediaType> offered(MediaType accepted, MediaType... special) {
        var json = Stream.of(MediaType.APPLICATION_JSON).filter(accepted::includes);
        return Stream.concat(Stream.of(special).filter(accepted::equalsTypeAndSubtype), json);
    }
}
