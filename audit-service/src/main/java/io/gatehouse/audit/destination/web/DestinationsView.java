package io.gatehouse.audit.destination.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.audit.destination.DestinationQuery;
import io.gatehouse.audit.destination.Destinations.Numbered;
import io.gatehouse.audit.query.Links;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of destinations.
 *
 * @param data the oldest first
 */
record DestinationsView(List<DestinationView> data, Meta meta) {
    /**
     * Where the page stands.
     *
     * @param first path of the first page
     * @param next path of the page with newer ones; null if there are none
     * @param previous path of the page with older ones; null if there are none
     * @param size most entries of a page
     * @param page the same again, where version 3 has it in its other lists; null in version 2
     */
    record Meta(
            String first,
            @Nullable String next,
            @Nullable String previous,
            int size,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Meta page) {
        Meta twice() {
            return new Meta(first, next, previous, size, this);
        }
    }

    /** @param found the page, and one more if there is one in the direction of reading */
    static DestinationsView of(HttpServletRequest request, DestinationQuery query, List<Numbered> found) {
        var more = found.size() > query.size();
        var backwards = query.before() != null;
        var page = !more ? found : backwards ? found.subList(1, found.size()) : found.subList(0, query.size());
        var links = new Links(request);
        var next = !page.isEmpty() && (backwards || more)
                ? links.with(Links.AFTER, Long.toString(page.getLast().number()))
                : null;
        var previous = !page.isEmpty() && (backwards ? more : query.after() != null)
                ? links.with(Links.BEFORE, Long.toString(page.getFirst().number()))
                : null;
        var meta = new Meta(links.first(), next, previous, query.size(), null);
        return new DestinationsView(
                page.stream()
                        .map(numbered -> DestinationView.of(numbered.destination()))
                        .toList(),
                request.getServletPath().startsWith("/v3/") ? meta.twice() : meta);
    }
}
