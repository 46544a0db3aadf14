package io.gatehouse.idpsync.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words of a provider's error, in whichever of the usual forms it comes. */
final class ErrorWords {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 500;

    /** RFC 6749 5.2 and RFC 7591 3.2.2, Keycloak, Auth0, Okta, Microsoft Graph, RFC 9457 as Kong writes it. */
    private static final List<String> NAMES = List.of(
            "errorCode",
            "error",
            "code",
            "errorMessage",
            "errorSummary",
            "message",
            "error_description",
            "errorCauses",
            "title",
            "detail",
            "invalid_parameters",
            "field",
            "reason");

    /** Tokens and the secrets made here; ids are shorter. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_.~+/-]{40,}=*");

    private ErrorWords() {}

    /** Without secrets, at most 500 characters; empty for a body that is not an error, such as a proxy's page. */
    static String of(String body) {
        try {
            var words = said(JSON.readTree(body)).distinct().collect(Collectors.joining(", "));
            var redacted = SECRET.matcher(words).replaceAll("****");
            return redacted.substring(0, Math.min(redacted.length(), LONGEST));
        } catch (JacksonException e) {
            return "";
        }
    }

    private static Stream<String> said(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().flatMap(ErrorWords::said);
        }
        if (node.isObject()) {
            return NAMES.stream().map(node::path).flatMap(ErrorWords::said);
        }
        return Stream.of(node.asString("")).map(String::strip).filter(text -> !text.isEmpty());
    }
}
