package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.Stamp;
import java.util.Map;
import java.util.stream.Collectors;

/** The stamp as labels, whose keys may not begin with {@code konnect}. */
final class KongLabels {
    private static final String RESERVED = "konnect_";

    private KongLabels() {}

    static Map<String, String> of(ClientSpec spec) {
        return Stamp.of(spec).entrySet().stream()
                .collect(Collectors.toMap(entry -> key(entry.getKey()), Map.Entry::getValue));
    }

    static boolean areOurs(Map<String, String> labels) {
        return Stamp.isOurs(labels);
    }

    static String application(Map<String, String> labels) {
        return value(labels, Stamp.APPLICATION);
    }

    /** What a client is labelled with; empty for nothing. */
    static String value(Map<String, String> labels, String name) {
        return labels.getOrDefault(key(name), "");
    }

    private static String key(String name) {
        return name.startsWith(RESERVED) ? name.substring(RESERVED.length()) : name;
    }
}
