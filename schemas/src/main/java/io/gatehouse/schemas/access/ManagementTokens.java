package io.gatehouse.schemas.access;

import io.gatehouse.schemas.observation.AuthenticationOutcome;
import java.util.List;

/** Recognises the bearer tokens of the management APIs, wherever they are known. */
class ManagementTokens {
    private final List<TokenSource> sources;

    ManagementTokens(List<TokenSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * What a token is. The first source that knows it decides.
     *
     * @throws IssuerUnavailableException if that cannot be told at present; trying again may help
     */
    Recognition recognise(String token) {
        return sources.stream()
                .flatMap(source -> source.recognise(token).stream())
                .findFirst()
                .orElseGet(() -> new Recognition.Refused(AuthenticationOutcome.INVALID));
    }
}
