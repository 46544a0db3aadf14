package io.gatehouse.registration.openapi.hostile;

import io.gatehouse.schemas.test.openapi.OpenApi;
import io.gatehouse.schemas.test.openapi.Operation;
import io.gatehouse.schemas.test.openapi.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes bodies, proper and spoiled ones, and judges them by the documents. */
final class Bodies {
    private final Dice dice;
    private final Known known;

    Bodies(Dice dice, Known known) {
        this.dice = dice;
        this.known = known;
    }

    /** A body for an operation that takes one. */
    byte[] of(Operation operation, List<String> flaws) {
        var schema = operation.requestSchema().orElseThrow();
        var proper = new Values(dice, known).of(schema);
        if (dice.chance(0.3)) {
            return proper.toString().getBytes(StandardCharsets.UTF_8);
        }
        var body = new Spoiling(dice).spoiled(proper);
        flaws.addAll(flaws(operation, schema, body));
        return body;
    }

    /** A body that the schema allows. */
    byte[] proper(Operation operation) {
        return new Values(dice, known)
                .of(operation.requestSchema().orElseThrow())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> flaws(Operation operation, Place schema, byte[] body) {
        try {
            var json = JsonMapper.shared().readTree(body);
            if (json.isMissingNode()) {
                return operation.needsBody() ? List.of("no body") : List.of();
            }
            return OpenApi.violations(schema, json);
        } catch (JacksonException e) {
            return List.of("no JSON");
        }
    }
}
