package io.gatehouse.idpsync.drift;

import io.gatehouse.idpsync.client.ClientPage;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.reconcile.KnownClient;
import io.gatehouse.idpsync.reconcile.WantedClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one page of a provider's clients holds, compared with what is wanted. Makes no call and changes nothing. */
final class PageFindings {
    private final IdentityProvider provider;
    private final ProviderSettings settings;
    private final Map<String, KnownClient> known;
    private final List<Drift> changed = new ArrayList<>();
    private final List<Drift> orphaned = new ArrayList<>();
    private int unknown;

    /** @param known what is known of the page's clients by application */
    PageFindings(IdentityProvider provider, ProviderSettings settings, Map<String, KnownClient> known) {
        this.provider = provider;
        this.settings = settings;
        this.known = known;
    }

    PageFindings compare(ClientPage page) {
        page.clients().forEach(client -> compare(client, known.get(client.spec().applicationId())));
        return this;
    }

    private void compare(RegisteredClient client, @Nullable KnownClient expected) {
        if (expected == null) {
            unknown++;
        } else if (expected.isSettled()) {
            compareSettled(client, expected);
        }
    }

    private void compareSettled(RegisteredClient client, KnownClient expected) {
        var wanted = expected.wanted();
        if (expected.isWantedAt(settings) && wanted instanceof WantedClient.Present present) {
            var differences = Drift.between(client.spec(), provider.storable(present.spec()));
            if (!differences.isEmpty()) {
                changed.add(drift(client, wanted, differences));
            }
        } else {
            orphaned.add(drift(client, wanted, List.of(Drift.ORPHANED)));
        }
    }

    private static Drift drift(RegisteredClient client, WantedClient wanted, List<String> differences) {
        return new Drift(wanted.applicationId(), wanted.revision(), client.clientId(), differences);
    }

    /** Clients that are not what is wanted, or not wanted at all. */
    List<Drift> drifts() {
        var all = new ArrayList<>(changed);
        all.addAll(orphaned);
        return all;
    }

    Findings counted(ClientPage page) {
        return new Findings(page.clients().size(), changed.size(), 0, orphaned.size(), unknown, page.foreign());
    }
}
