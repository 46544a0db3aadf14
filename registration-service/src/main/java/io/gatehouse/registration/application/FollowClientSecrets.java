package io.gatehouse.registration.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Remembers which client secrets there are, where an application may have several. May hear the same news again. */
public class FollowClientSecrets implements FollowClient.Listener {
    private final Applications applications;
    private final Strategies strategies;
    private final ClientSecrets secrets;
    private final Clock clock;

    public FollowClientSecrets(Applications applications, Strategies strategies, ClientSecrets secrets, Clock clock) {
        this.applications = applications;
        this.strategies = strategies;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public void heard(ClientNews news) {
        switch (news) {
            case ClientNews.Provisioned made -> first(made);
            case ClientNews.SecretIssued issued -> secrets.issued(issued.requestId());
            case ClientNews.SecretRefused refused -> secrets.remove(refused.applicationId(), refused.requestId());
            case ClientNews.SecretRevoked revoked -> secrets.remove(revoked.applicationId(), revoked.credentialId());
            case ClientNews.Updated updated -> {}
            case ClientNews.Failed failed -> {}
        }
    }

    private void first(ClientNews.Provisioned made) {
        var id = made.applicationId();
        applications
                .byId(id)
                .map(Application::strategyId)
                .map(strategy -> strategies.byIds(List.of(strategy)).get(strategy))
                .filter(Strategy::severalCredentials)
                .ifPresent(strategy -> secrets.add(
                        new ClientSecret(id, id, null, true, clock.instant().truncatedTo(ChronoUnit.MILLIS))));
    }
}
