package io.gatehouse.local.gateway.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a collection.
 *
 * @param offset where the next part starts, or null when this is the last
 */
record Page(List<ObjectNode> entities, @Nullable String offset) {
    /** The page as answered; {@code path} and {@code arguments} lead to the next one. */
    ObjectNode asJson(String path, String arguments) {
        var json = JsonNodeFactory.instance.objectNode();
        json.putArray("data").addAll(entities);
        if (offset == null) {
            return json.putNull("next");
        }
        var next = path + "?offset=" + URLEncoder.encode(offset, StandardCharsets.UTF_8) + arguments;
        return json.put("next", next).put("offset", offset);
    }
}
