package io.gatehouse.registration.developer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

class InMemorySessions implements Sessions {
    private final Map<UUID, UUID> developers = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();

    /** What is known of the tokens that were handed out. */
    List<String> hashes() {
        return tokens.keySet().stream()
                .map(key -> key.replaceFirst("ACCESS|REFRESH", ""))
                .toList();
    }

    @Override
    public void open(UUID sessionId, UUID developerId, Instant now) {
        developers.put(sessionId, developerId);
    }

    @Override
    public void add(UUID sessionId, Kind kind, String tokenSha256, Instant expiresAt) {
        var developer = Objects.requireNonNull(developers.get(sessionId));
        tokens.put(kind + tokenSha256, new Token(sessionId, developer, expiresAt, null));
    }

    @Override
    public Optional<Token> find(Kind kind, String tokenSha256) {
        return Optional.ofNullable(tokens.get(kind + tokenSha256))
                .filter(token -> developers.containsKey(token.sessionId()));
    }

    @Override
    public Optional<Token> lock(Kind kind, String tokenSha256) {
        return find(kind, tokenSha256);
    }

    @Override
    public void replace(String tokenSha256, Instant now) {
        tokens.computeIfPresent(
                Kind.REFRESH + tokenSha256,
                (hash, token) -> new Token(
                        token.sessionId(),
                        token.developerId(),
                        token.expiresAt(),
                        Objects.requireNonNullElse(token.replacedAt(), now)));
    }

    @Override
    public void end(UUID sessionId) {
        developers.remove(sessionId);
    }

    @Override
    public void endAllOf(UUID developerId) {
        developers.values().removeIf(developerId::equals);
    }

    @Override
    public void forgetExpired(UUID developerId, Instant now) {
        tokens.values().removeIf(token -> !token.expiresAt().isAfter(now));
    }

    @Override
    public void forgetExpired(Instant now) {
        tokens.values().removeIf(token -> !token.expiresAt().isAfter(now));
    }
}
