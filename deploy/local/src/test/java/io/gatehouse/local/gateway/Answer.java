package io.gatehouse.local.gateway;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
record Answer(int status, String body, HttpHeaders headers) {
    private static final JsonMapper JSON = new JsonMapper();

    JsonNode json() {
        return JSON.readTree(body);
    }

    /** A header of the answer, empty when it is not there. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** A header as the service behind the gateway received it, empty when it did not. */
    String forwarded(String name) {
        return json().path("headers").path(name).asString("");
    }
}
