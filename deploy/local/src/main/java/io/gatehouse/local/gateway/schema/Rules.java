package io.gatehouse.local.gateway.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Conditions on single values, with Kong's complaints. */
final class Rules {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[\\w.\\-~[^\\x00-\\x7F]]+");
    private static final Pattern TAG = Pattern.compile("[ -+\\-.0-~[^\\x00-\\x7F]]+");
    private static final Pattern PATH = Pattern.compile("/[\\w.\\-~/%:@!$&'()*+,;=]*");
    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2}).{0,2}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_.])?");
    private static final List<List<String>> PROTOCOL_FAMILIES = List.of(
            List.of("http", "https"),
            List.of("tcp", "tls", "udp"),
            List.of("tls_passthrough"),
            List.of("grpc", "grpcs"));

    private Rules() {}

    static boolean isUuid(JsonNode value) {
        return value.isString() && UUID.matcher(value.asString()).matches();
    }

    static @Nullable String uuid(String value) {
        return UUID.matcher(value).matches() ? null : "expected a valid UUID";
    }

    static @Nullable String name(String value) {
        return NAME.matcher(value).matches()
                ? null
                : "invalid value '" + value
                        + "': the only accepted ascii characters are alphanumerics or ., -, _, and ~";
    }

    static @Nullable String tag(String value) {
        return TAG.matcher(value).matches()
                ? null
                : "invalid tag '" + value + "': expected printable ascii (except `,` and `/`) or valid utf-8 sequences";
    }

    static @Nullable String httpMethod(String value) {
        return value.matches("[A-Z]+") ? null : "invalid value: " + value;
    }

    static @Nullable String headerName(String value) {
        return value.matches("[a-zA-Z0-9_-]+")
                ? null
                : "bad header name '" + value + "', allowed characters are A-Z, a-z, 0-9, '_', and '-'";
    }

    /** A header name of a route; the host has a field of its own. */
    static @Nullable String routeHeaderName(String value) {
        return value.equalsIgnoreCase("host")
                ? "cannot contain 'host' header, which must be specified in the 'hosts' attribute"
                : headerName(value);
    }

    static @Nullable String host(String value) {
        if (value.matches("[^:]+:\\d+")) {
            return "must not have a port";
        }
        return HOST.matcher(value).matches() || isBracketed(value) ? null : "invalid value: " + value;
    }

    /** A host of a route: at most one wildcard, at an end; a port may follow. */
    static @Nullable String routeHost(String value) {
        if (value.chars().filter(c -> c == '*').count() > 1) {
            return "invalid wildcard: must have at most one wildcard";
        }
        if (!value.startsWith("*.") && !value.endsWith(".*") && value.contains("*")) {
            return "invalid wildcard: must be placed at leftmost or rightmost label";
        }
        var plain = value.replace("*", "abc").replaceFirst(":\\d+$", "");
        return HOST.matcher(plain).matches() || isBracketed(plain) ? null : "invalid hostname: " + value;
    }

    private static boolean isBracketed(String value) {
        return value.matches("\\[?[0-9A-Fa-f]*:[0-9A-Fa-f:.]*]?");
    }

    static @Nullable String servicePath(String value) {
        if (!value.startsWith("/")) {
            return "should start with: /";
        }
        return value.contains("//") ? "must not have empty segments" : uriCharacters(value);
    }

    /** A path of a route: a prefix in normal form, or a regular expression after {@code ~}. */
    static @Nullable String routePath(String value) {
        if (value.contains("//")) {
            return "must not have empty segments";
        }
        if (value.startsWith("~/")) {
            return regularExpression(value.substring(1));
        }
        if (!value.startsWith("/")) {
            return "should start with: / (fixed path) or ~/ (regex path)";
        }
        var broken = brokenEscape(value);
        var normal = UriPath.normalize(value);
        return broken != null || normal.equals(value)
                ? broken
                : "non-normalized path, consider use '" + normal + "' instead";
    }

    private static @Nullable String uriCharacters(String value) {
        return PATH.matcher(value).matches()
                ? brokenEscape(value)
                : "invalid path: '" + value + "' (characters outside of the reserved list of RFC 3986 found)";
    }

    private static @Nullable String brokenEscape(String value) {
        var bad = BAD_ESCAPE.matcher(value);
        return bad.find() ? "invalid url-encoded value: '" + bad.group() + "'" : null;
    }

    private static @Nullable String regularExpression(String expression) {
        try {
            Pattern.compile(expression);
            return null;
        } catch (PatternSyntaxException e) {
            return "invalid regex: '" + expression + "' (PCRE returned: " + e.getDescription() + ")";
        }
    }

    /** Protocols of one family only. */
    static @Nullable String oneProtocolFamily(JsonNode protocols) {
        var families = new LinkedHashMap<List<String>, Boolean>();
        protocols.forEach(protocol -> PROTOCOL_FAMILIES.stream()
                .filter(family -> family.contains(protocol.asString()))
                .forEach(family -> families.put(family, true)));
        var quoted = families.keySet().stream()
                .map(family -> "('" + String.join("', '", family) + "')")
                .toList();
        return quoted.size() <= 1 ? null : "these sets are mutually exclusive: " + String.join(", ", quoted);
    }

    static @Nullable String publicKey(String pem) {
        return PemKey.read(pem).isPresent() ? null : "invalid key";
    }
}
