package io.gatehouse.idpsync.http;

import io.gatehouse.schemas.sealed.Secret;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The secrets of a call, which a provider may repeat when it says what was wrong. */
final class SentSecrets {
    private SentSecrets() {}

    /** The bearer token, and each member of the body whose name says that it is a secret or a token. */
    static Set<Secret> of(@Nullable Secret bearer, @Nullable Object body) {
        var inBody = body == null
                ? Stream.<String>empty()
                : JsonMapper.shared().<JsonNode>valueToTree(body).properties().stream()
                        .filter(member -> isSecret(member.getKey()))
                        .map(Map.Entry::getValue)
                        .map(value -> value.asString(""))
                        .filter(value -> !value.isEmpty());
        return Stream.concat(Stream.ofNullable(bearer), inBody.map(Secret::new)).collect(Collectors.toSet());
    }

    private static boolean isSecret(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("secret") || lower.endsWith("token");
    }
}
