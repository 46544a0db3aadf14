package io.gatehouse.local.gateway.plugin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a request, in their order and spelling. */
public final class QueryString {
    private final List<String> pairs;

    private QueryString(List<String> pairs) {
        this.pairs = pairs;
    }

    /** Takes a query string apart; empty for none. */
    public static QueryString parse(String query) {
        return new QueryString(query.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(query.split("&", -1))));
    }

    /** The decoded values of an argument; empty text where it has none. */
    public List<String> values(String name) {
        return pairs.stream()
                .filter(pair -> name(pair).equals(name))
                .map(pair -> pair.indexOf('=') < 0 ? "" : decode(pair.substring(pair.indexOf('=') + 1)))
                .toList();
    }

    /** Removes an argument. */
    public void remove(String name) {
        pairs.removeIf(pair -> name(pair).equals(name));
    }

    private static String name(String pair) {
        return decode(pair.indexOf('=') < 0 ? pair : pair.substring(0, pair.indexOf('=')));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // not an escape: it stands for itself
        }
    }

    @Override
    public String toString() {
        return String.join("&", pairs);
    }
}
