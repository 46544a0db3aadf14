package io.gatehouse.registration.authstrategy;

import io.gatehouse.registration.authstrategy.AuthConfig.KeyAuth;
import io.gatehouse.registration.portal.FirstStrategies;
import io.gatehouse.schemas.NameBasedUuid;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives each portal a strategy for API keys; its id follows from the portal's. */
public class PortalStrategies implements FirstStrategies {
    private static final UUID SPACE = UUID.fromString("3c8f0c7e-52d5-5b0e-9a56-6f1d4b7e2a90");
    private static final int LONGEST_NAME = 256;

    private final ManageAuthStrategies manage;

    public PortalStrategies(ManageAuthStrategies manage) {
        this.manage = manage;
    }

    @Override
    public UUID create(UUID portalId, String portalName) {
        var name = "key-auth " + portalName;
        var end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
        var config = new KeyAuth(List.of("apikey"), null);
        return manage.create(
                        idOf(portalId),
                        new WantedStrategy(name.substring(0, end), "API key", config, false, null, Map.of()))
                .id();
    }

    @Override
    public void portalGone(UUID portalId) {
        manage.deleteUnused(idOf(portalId));
    }

    private static UUID idOf(UUID portalId) {
        return NameBasedUuid.of(SPACE, portalId.toString());
    }
}
