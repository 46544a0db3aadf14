package io.gatehouse.local.gateway.schema;

import io.gatehouse.local.gateway.schema.EntitySchema.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a route may and must have, by the family of its protocols. */
final class RouteVariants {
    private RouteVariants() {}

    /**
     * The variants by protocol.
     *
     * @param address the type of a source or destination
     */
    static Map<String, Variant> byProtocol(Type address) {
        var variants = new LinkedHashMap<String, Variant>();
        List.of("http", "https").forEach(protocol -> variants.put(protocol, http(address)));
        List.of("grpc", "grpcs").forEach(protocol -> variants.put(protocol, grpc(address)));
        List.of("tcp", "tls", "udp", "tls_passthrough").forEach(protocol -> variants.put(protocol, stream()));
        return variants;
    }

    private static Variant http(Type address) {
        var complaint = "cannot set '%s' when 'protocols' is 'http' or 'https'";
        return new Variant(
                List.of(refused("sources", address, complaint), refused("destinations", address, complaint)),
                List.of(
                        Checks.reachable(List.of(), "https", "methods", "hosts", "headers", "paths", "snis"),
                        Checks.reachable(List.of("https"), "http", "methods", "hosts", "headers", "paths")));
    }

    private static Variant grpc(Type address) {
        var complaint = "cannot set '%s' when 'protocols' is 'grpc' or 'grpcs'";
        return new Variant(
                List.of(
                        refused("methods", address, complaint),
                        refused("sources", address, complaint),
                        refused("destinations", address, complaint)),
                List.of(
                        Checks.reachable(List.of(), "grpcs", "hosts", "headers", "paths", "snis"),
                        Checks.reachable(List.of("grpcs"), "grpc", "hosts", "headers", "paths")));
    }

    private static Variant stream() {
        var complaint = "cannot set '%s' when 'protocols' is 'tcp', 'tls', 'tls_passthrough' or 'udp'";
        return new Variant(
                List.of("methods", "hosts", "paths", "headers").stream()
                        .map(name -> refused(name, Type.text(), complaint))
                        .toList(),
                List.of());
    }

    private static Field refused(String name, Type type, String complaint) {
        return Field.of(name, type).forbid(complaint.formatted(name));
    }
}
