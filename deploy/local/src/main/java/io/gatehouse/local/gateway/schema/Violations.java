package io.gatehouse.local.gateway.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with an entity: a complaint per field, and those about the entity as a whole. */
public final class Violations {
    private static final String ENTITY = "@entity";

    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

    /** Records a complaint about a field; dots lead into nested fields. */
    public void add(String field, String complaint) {
        add(field, JsonNodeFactory.instance.stringNode(complaint));
    }

    /** Records the complaints about a field and what is in it. */
    public void add(String field, JsonNode complaint) {
        var dot = field.indexOf('.');
        if (dot < 0) {
            fields.set(field, complaint);
            return;
        }
        var head = field.substring(0, dot);
        var inner = fields.get(head) instanceof ObjectNode known ? known : fields.putObject(head);
        inner.set(field.substring(dot + 1), complaint);
    }

    /** Records a complaint about the entity as a whole. */
    public void addToEntity(String complaint) {
        fields.withArray(ENTITY).add(complaint);
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** All complaints, in the shape that Kong answers as {@code fields}. */
    public ObjectNode asJson() {
        return fields;
    }

    /** All complaints in one line, as Kong words it. */
    public String summary() {
        var lines = lines();
        return lines.size() == 1
                ? "schema violation (" + lines.getFirst() + ")"
                : lines.size() + " schema violations (" + String.join("; ", lines) + ")";
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        fields.path(ENTITY).forEach(complaint -> lines.add(complaint.asString()));
        sorted(fields).forEach((name, complaint) -> {
            if (complaint.isString()) {
                lines.add(name + ": " + complaint.asString());
            } else if (!name.equals(ENTITY)) {
                sorted(complaint).forEach((inner, nested) -> lines.add(name + "." + inner + ": " + worded(nested)));
            }
        });
        return lines;
    }

    private static String worded(JsonNode complaint) {
        return complaint.isString() ? complaint.asString() : LuaText.pretty(complaint);
    }

    /** The parts of an object by name, or those of a list by position from 1; nulls are gaps. */
    private static Map<String, JsonNode> sorted(JsonNode node) {
        var parts = new TreeMap<String, JsonNode>();
        if (node instanceof ObjectNode) {
            node.properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            if (!node.get(i).isNull()) {
                parts.put(String.valueOf(i + 1), node.get(i));
            }
        }
        return parts;
    }
}
