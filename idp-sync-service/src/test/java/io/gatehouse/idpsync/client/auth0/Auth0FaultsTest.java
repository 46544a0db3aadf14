package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.FaultsContract;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class Auth0FaultsTest extends FaultsContract {
    private static final Map<String, String> SETTINGS = Map.of("use_developer_managed_scopes", "true");
    private static final Duration TIMEOUT = Duration.ofMillis(300);
    private static final Auth0Place FIRST = new Auth0Place(SETTINGS, TIMEOUT);

    @BeforeAll
    static void addApis() {
        FIRST.server.addApi("https://weather.example/", "read:sky", "write:sky");
        FIRST.server.addApi("https://climate.example/", "read:sky");
    }

    @AfterAll
    static void close() {
        FIRST.close();
    }

    @Override
    protected Place place() {
        return new Auth0Place(FIRST, SETTINGS, TIMEOUT);
    }

    @Override
    protected ClientSpec wanted() {
        return Clients.granted(
                Clients.weather(), "https://weather.example/", Set.of("openid", "read:sky", "write:sky"));
    }

    @Override
    protected ClientSpec changed(ClientSpec before) {
        return Clients.granted(before, "https://climate.example/", Set.of("read:sky"));
    }
}
