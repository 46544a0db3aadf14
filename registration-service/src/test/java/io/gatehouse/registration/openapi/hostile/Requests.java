package io.gatehouse.registration.openapi.hostile;

import io.gatehouse.schemas.test.openapi.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes requests for operations; most are wrong in one respect and right in the others. */
final class Requests {
    private final Dice dice;
    private final Scene scene;
    private final Paths paths;
    private final Bodies bodies;

    /**
     * Requests about what is there.
     *
     * @param foreign things of another portal
     */
    Requests(Dice dice, Scene scene, Known foreign) {
        this.dice = dice;
        this.scene = scene;
        this.paths = new Paths(dice, scene.known(), foreign);
        this.bodies = new Bodies(dice, scene.known());
    }

    Request next(Operation operation) {
        var flaws = new ArrayList<String>();
        var headers = new LinkedHashMap<>(caller(operation, flaws));
        var target = paths.of(operation, flaws);
        if (dice.chance(0.3)) {
            var query = Queries.one(dice, operation);
            target += "?" + query.text();
            if (query.flaw() != null) {
                flaws.add(query.flaw());
            }
        }
        if (dice.chance(0.1)) {
            var odd = dice.one(Wrong.HEADERS);
            headers.put(odd.getKey(), odd.getValue());
        }
        return new Request(operation.method(), target, headers, body(operation, headers, flaws), flaws);
    }

    /** A request with nothing wrong but these parts of the path. */
    Request proper(Operation operation, Map<String, String> ids) {
        var headers = new LinkedHashMap<>(scene.caller(operation));
        headers.put("Content-Type", "application/json");
        var body = operation.requestSchema().isPresent() ? bodies.proper(operation) : new byte[0];
        return new Request(operation.method(), paths.with(operation, ids), headers, body, List.of());
    }

    private Map<String, String> caller(Operation operation, List<String> flaws) {
        if (dice.chance(0.9)) {
            return scene.caller(operation);
        }
        if (!operation.isOpen()) {
            flaws.add("nobody known");
        }
        return operation.path().startsWith("/api/")
                ? Map.of(
                        "Cookie",
                        dice.one(Wrong.COOKIES),
                        "X-Portal-ID",
                        scene.known().id("", "portalId"))
                : Map.of("Authorization", dice.one(Wrong.KEYS), "X-API-KEY", dice.one(Wrong.KEYS));
    }

    private byte[] body(Operation operation, Map<String, String> headers, List<String> flaws) {
        if (operation.requestSchema().isEmpty()) {
            return dice.chance(0.2) ? "{\"a\":1}".getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        headers.put("Content-Type", dice.chance(0.9) ? "application/json" : "application/json;charset=utf-16");
        if (dice.chance(0.05)) {
            headers.put("Content-Type", dice.one(Wrong.TYPES));
            flaws.add("content type");
        }
        if (dice.chance(0.02)) {
            headers.put("Content-Encoding", "gzip");
        }
        return bodies.of(operation, flaws);
    }
}
