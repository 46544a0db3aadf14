package io.gatehouse.local.gateway.admin;

import java.util.List;
import java.util.Map;

/**
 * A request to the Admin API.
 *
 * @param path the decoded steps of the path
 * @param query the first value of each query argument
 * @param contentType the media type in lower case, empty when not given
 */
record AdminRequest(String method, List<String> path, Map<String, String> query, String contentType, String body) {
    /** Whether a body belongs to the method. */
    boolean carriesEntity() {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }
}
