package io.gatehouse.registration.dcrprovider;

import io.gatehouse.registration.question.AskProvider;
import io.gatehouse.registration.refusal.RefusedException;
import java.util.List;
import java.util.UUID;

/** Finds out whether clients can be made at a provider, by making one that is removed at once. May be repeated. */
public class VerifyDcrProvider {
    private final DcrProviders providers;
    private final AskProvider ask;

    public VerifyDcrProvider(DcrProviders providers, AskProvider ask) {
        this.providers = providers;
        this.ask = ask;
    }

    /**
     * What stands in the way, for people; empty when nothing does.
     *
     * @throws RefusedException if there is no such provider
     */
    public List<String> verify(UUID id) {
        var provider = providers.find(id).orElseThrow(() -> RefusedException.notFound("dcr_provider"));
        return ask.verify(id, provider.revision());
    }
}
