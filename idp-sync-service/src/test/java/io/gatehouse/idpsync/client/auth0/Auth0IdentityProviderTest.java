package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.FindablePlaceContract;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import java.util.Map;

class Auth0IdentityProviderTest extends FindablePlaceContract<Auth0Place> {
    Auth0IdentityProviderTest() {
        super(new Auth0Place(Map.of(), CALLS));
    }

    @Override
    protected boolean concernsClients(ProviderDoor.Call call) {
        return call.path().startsWith("/api/v2/");
    }

    @Override
    protected boolean makesClient(ProviderDoor.Call call) {
        return call.makesClient();
    }

    @Override
    protected void createForeign(String applicationId) {
        var clientId = place.server.addClient("somebody's");
        place.memory.keep(applicationId, new Registration(clientId, clientId, null, null));
    }

    @Override
    protected boolean foreignIsUntouched(String applicationId) {
        var clientId = place.memory.find(applicationId).orElseThrow().clientId();
        return "somebody's"
                .equals(place.server
                        .client(String.valueOf(clientId))
                        .path("name")
                        .asString());
    }
}
