package io.gatehouse.registration.openapi.hostile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids of objects that exist, by the names that paths have for them. */
final class Known {
    private final Map<String, String> ids = new HashMap<>();

    Known put(String variable, String id) {
        ids.put(variable, id);
        return this;
    }

    /** The object that a path means; {@code id} is the one that the part before names. */
    String id(String path, String variable) {
        var name = variable.equals("id") ? path.replaceFirst("/\\{id}.*", "").replaceFirst(".*/", "") : variable;
        return ids.getOrDefault(name, "unknown");
    }

    List<String> all() {
        return List.copyOf(ids.values());
    }
}
