package io.gatehouse.idpsync.client;

import io.gatehouse.schemas.sealed.Secret;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.client.RestClient;

/** What adapters under test get to work with: calls without limit, and a memory that lasts as long as the test. */
public final class Access {
    public static final CallBudget UNLIMITED = new CallBudget() {
        @Override
        public void spend() {
            // as many as wanted
        }

        @Override
        public void told(RateLimit limit) {
            // of no interest here
        }
    };

    private Access() {}

    /** Access to a provider of the given type; the settings and credentials by name. */
    public static ProviderAccess to(
            String providerType, String issuer, Map<String, String> settings, Map<String, String> credentials) {
        return to(providerType, issuer, settings, credentials, memory(), UNLIMITED);
    }

    /** Access with a memory and a budget of the test. */
    public static ProviderAccess to(
            String providerType,
            String issuer,
            Map<String, String> settings,
            Map<String, String> credentials,
            Registrations memory,
            CallBudget budget) {
        var opened = new HashMap<String, Secret>();
        credentials.forEach((name, value) -> opened.put(name, new Secret(value)));
        var provider = new ProviderSettings(
                "c5a3a1a4-2f13-4b0a-8b7e-4d1d7d2c0e01", 1, false, providerType, issuer, settings, Map.of());
        return new ProviderAccess(provider, opened, memory, budget);
    }

    /** Remembers as long as the test lasts. */
    public static Registrations memory() {
        return new MemoryRegistrations();
    }

    /** Calls as the service makes them, to loopback too. */
    public static RestClient http(Duration timeout) {
        return Outbound.within(timeout).rest();
    }

    private static final class MemoryRegistrations implements Registrations {
        private final Map<String, Registration> kept = new HashMap<>();

        @Override
        public Optional<Registration> find(String applicationId) {
            return Optional.ofNullable(kept.get(applicationId));
        }

        @Override
        public void keep(String applicationId, Registration registration) {
            kept.put(applicationId, registration);
        }

        @Override
        public void forget(String applicationId) {
            kept.remove(applicationId);
        }
    }
}
