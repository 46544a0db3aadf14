package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.FindablePlaceContract;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import java.util.Map;

class OktaIdentityProviderTest extends FindablePlaceContract<OktaPlace> {
    OktaIdentityProviderTest() {
        super(new OktaPlace(Map.of(), CALLS));
    }

    @Override
    protected boolean makesClient(ProviderDoor.Call call) {
        return call.method().equals("POST") && call.path().equals("/api/v1/apps");
    }

    @Override
    protected void createForeign(String applicationId) {
        place.server.addApp(OktaClientId.of(applicationId), "somebody's");
    }

    @Override
    protected boolean foreignIsUntouched(String applicationId) {
        return "somebody's"
                .equals(place.server
                        .appsWith(OktaClientId.of(applicationId))
                        .getFirst()
                        .path("label")
                        .asString());
    }
}
