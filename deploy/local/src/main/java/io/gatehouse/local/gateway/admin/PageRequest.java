package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.EntitySchema;
import io.gatehouse.local.gateway.schema.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which part of a collection is wanted.
 *
 * @param size at most so many entities, 1 to 1000
 * @param after only entities with a greater id; empty for the first page
 * @param tags only entities with these tags; empty for all
 * @param anyTag whether one of the tags is enough
 */
record PageRequest(int size, String after, List<String> tags, boolean anyTag) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 1000;
    private static final int MOST_TAGS = 5;

    static PageRequest of(Map<String, String> query) {
        var tags = query.getOrDefault("tags", "");
        var any = tags.contains("/");
        if (query.containsKey("tags")) {
            requireTags(tags);
        }
        var wanted = tags.isEmpty() ? List.<String>of() : List.of(tags.split(any ? "/" : ",", -1));
        if (wanted.size() > MOST_TAGS) {
            throw Refusal.invalidOption("tags", "cannot query more than 5 tags");
        }
        return new PageRequest(size(query), after(query.get("offset")), wanted, any);
    }

    private static void requireTags(String tags) {
        if (tags.isEmpty()) {
            throw Refusal.invalidOption("tags", "cannot be null");
        }
        if (tags.contains("/") && tags.contains(",")) {
            throw Refusal.invalidOption("tags", "invalid filter syntax");
        }
    }

    private static int size(Map<String, String> query) {
        var size = query.get("size");
        if (size == null) {
            return 100;
        }
        double number;
        try {
            number = Double.parseDouble(size);
        } catch (NumberFormatException e) {
            throw Refusal.invalidSize("size must be a number");
        }
        if (number != Math.rint(number) || number < 1 || number > MOST) {
            throw Refusal.invalidSize("size must be an integer between 1 and " + MOST);
        }
        return (int) number;
    }

    private static String after(@Nullable String offset) {
        if (offset == null) {
            return "";
        }
        byte[] json;
        try {
            json = Base64.getDecoder().decode(offset);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidOffset(offset, "bad base64 encoding");
        }
        try {
            return JSON.readTree(json).path(0).asString("");
        } catch (JacksonException e) {
            throw Refusal.invalidOffset(offset, "bad json encoding");
        }
    }

    /** The wanted part of entities that come in order of their ids. */
    Page cut(Stream<ObjectNode> entities, TimeToLive timeToLive, EntitySchema schema) {
        var found = entities.filter(timeToLive::isAlive)
                .filter(this::hasTags)
                .limit(size + 1L)
                .map(entity -> timeToLive.shown(schema, entity))
                .toList();
        if (found.size() <= size) {
            return new Page(found, null);
        }
        var last = JSON.createArrayNode().add(found.get(size - 1).get("id"));
        var offset = Base64.getEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(last));
        return new Page(found.subList(0, size), offset);
    }

    /** The arguments that a link to the next page repeats. */
    static String arguments(Map<String, String> query) {
        var repeated = new StringBuilder();
        for (var name : List.of("tags", "size")) {
            if (query.containsKey(name)) {
                repeated.append("&").append(name).append("=");
                repeated.append(URLEncoder.encode(query.getOrDefault(name, ""), StandardCharsets.UTF_8));
            }
        }
        return repeated.toString();
    }

    private boolean hasTags(ObjectNode entity) {
        var own = entity.path("tags").valueStream().map(JsonNode::asString).toList();
        return tags.isEmpty() || (anyTag ? tags.stream().anyMatch(own::contains) : own.containsAll(tags));
    }
}
