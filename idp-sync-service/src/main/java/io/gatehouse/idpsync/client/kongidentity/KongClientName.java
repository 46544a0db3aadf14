package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.ClientSpec;

/** Names of clients, of which no two may be the same in one auth server: the developer's, and the id of the application. */
final class KongClientName {
    private KongClientName() {}

    static String of(ClientSpec spec) {
        return spec.name() + end(spec.applicationId());
    }

    /** The developer's part; all of it, if it was changed. */
    static String developers(String name, String applicationId) {
        var end = end(applicationId);
        return name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
    }

    private static String end(String applicationId) {
        return " (" + applicationId + ")";
    }
}
