package io.gatehouse.audit.reading.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries.
 *
 * @param data the newest first
 */
record AuditLogsView(List<Map<String, Object>> data, Meta meta) {
    /** What the page says about itself. */
    record Meta(Position page) {}

    /**
     * Where the page stands.
     *
     * @param first path of the newest page
     * @param next path of the page with older entries; null if there are none
     * @param previous path of the page with newer entries, which may have none yet; null on an empty page
     * @param size most entries of a page
     */
    record Position(
            String first, @Nullable String next, @Nullable String previous, int size) {}
}
