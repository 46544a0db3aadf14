package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.FaultsContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class OktaFaultsTest extends FaultsContract {
    private static final Map<String, String> SETTINGS = Map.of("access_policy_id", "portal");
    private static final Duration TIMEOUT = Duration.ofMillis(300);
    private static final OktaPlace FIRST = new OktaPlace(SETTINGS, TIMEOUT);

    @BeforeAll
    static void admitByList() {
        FIRST.server.removePolicy("everybody");
        FIRST.server.addPolicy("portal", "somebody");
    }

    @AfterAll
    static void close() {
        FIRST.close();
    }

    @Override
    protected Place place() {
        return new OktaPlace(FIRST, SETTINGS, TIMEOUT);
    }
}
