package io.gatehouse.idpsync.client.bridge;

import io.gatehouse.idpsync.client.ClientSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Something that a bridge is to be told.
 *
 * @param body the event
 * @param told what the bridge knows of the client once it was told
 */
record BridgeEvent(Map<String, Object> body, ClientSpec told) {
    /** What is to be told, in this order, so that a bridge that knows one state learns of another. */
    static List<BridgeEvent> between(String clientId, ClientSpec told, ClientSpec wanted, BridgeBodies bodies) {
        var events = new ArrayList<BridgeEvent>();
        var present = told;
        var renamed = BridgeSpecs.renamed(told, wanted);
        if (!renamed.equals(told)) {
            present = renamed;
            events.add(new BridgeEvent(bodies.updated(clientId, wanted), present));
        }
        for (var version : missing(wanted, present)) {
            var body = bodies.registration("remove_registration", clientId, wanted, version);
            present = without(present, version);
            events.add(new BridgeEvent(body, present));
        }
        for (var version : missing(present, wanted)) {
            var body = bodies.registration("add_registration", clientId, wanted, version);
            present = including(present, version);
            events.add(new BridgeEvent(body, present));
        }
        return events;
    }

    private static List<String> missing(ClientSpec where, ClientSpec of) {
        return of.productVersionIds().stream()
                .filter(version -> !where.productVersionIds().contains(version))
                .sorted()
                .toList();
    }

    private static ClientSpec without(ClientSpec told, String version) {
        var versions = new HashSet<>(told.productVersionIds());
        versions.remove(version);
        return BridgeSpecs.registered(told, versions);
    }

    private static ClientSpec including(ClientSpec told, String version) {
        var versions = new HashSet<>(told.productVersionIds());
        versions.add(version);
        return BridgeSpecs.registered(told, versions);
    }
}
