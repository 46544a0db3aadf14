package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.EntitySchema;
import io.gatehouse.local.gateway.schema.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a caller sends: JSON or a form. */
final class RequestBody {
    private static final JsonMapper JSON = new JsonMapper();

    private RequestBody() {}

    /**
     * The fields sent, none if there is no body.
     *
     * @throws Refusal if the body is neither JSON nor a form
     */
    static ObjectNode read(AdminRequest request, EntitySchema schema) {
        if (request.contentType().startsWith("application/json")) {
            return json(request.body());
        }
        if (request.contentType().startsWith("application/x-www-form-urlencoded")) {
            return Form.decode(request.body(), schema);
        }
        if (!request.body().isEmpty() || !request.contentType().isEmpty()) {
            throw Refusal.empty(415);
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode json(String body) {
        try {
            if (JSON.readTree(body) instanceof ObjectNode fields) {
                return fields;
            }
        } catch (JacksonException e) {
            // answered below: the caller learns no more from the parser
        }
        throw Refusal.message(400, "Cannot parse JSON body");
    }
}
