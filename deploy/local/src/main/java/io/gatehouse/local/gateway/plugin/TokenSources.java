package io.gatehouse.local.gateway.plugin;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Looks for tokens where the configuration says that they may be: arguments, cookies, headers. */
final class TokenSources {
    private static final Pattern BEARER = Pattern.compile("[Bb]earer\\s+(.+)");

    private TokenSources() {}

    /** The different tokens of a request. */
    static Set<String> find(ObjectNode config, ProxyRequest request) {
        var tokens = new LinkedHashSet<String>();
        Config.words(config, "uri_param_names")
                .forEach(name -> tokens.addAll(request.query().values(name)));
        Config.words(config, "cookie_names").forEach(name -> tokens.addAll(request.cookies(name)));
        for (var name : Config.words(config, "header_names")) {
            var header = request.header(name);
            var bearer = BEARER.matcher(header == null ? "" : header);
            if (bearer.find()) {
                tokens.add(bearer.group(1));
            }
        }
        tokens.remove("");
        return tokens;
    }
}
