package io.gatehouse.idpsync.client.azuread;

import io.gatehouse.idpsync.client.ClientListing;
import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.http.ProviderAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;

/**
 * One tenant of Microsoft Entra ID. An application is made under a unique name that follows from ours, so that making it
 * twice makes one; its service principal likewise; and a secret whose answer was lost is removed before the next is made.
 * What was written may take a while to be seen: what is missing then is unavailable, and found by a later attempt.
 */
final class EntraIdentityProvider implements IdentityProvider {
    private static final TypeReference<EntraApplication> APPLICATION = new TypeReference<>() {};

    private static final int CREATED = 201;
    private static final int DONE = 204;

    private final GraphApi graph;
    private final EntraSecrets secrets;
    private final EntraCheck check;

    EntraIdentityProvider(GraphApi graph, EntraSecrets secrets, EntraCheck check) {
        this.graph = graph;
        this.secrets = secrets;
        this.check = check;
    }

    @Override
    public Optional<RegisteredClient> find(String applicationId) {
        var answer = graph.find(EntraApplication.uniqueName(applicationId));
        if (GraphApi.saysGone(answer)) {
            return Optional.empty();
        }
        if (!answer.succeeded()) {
            throw GraphApi.failure(answer, "look for application");
        }
        var application = answer.as(APPLICATION);
        if (!application.carriesStampOf(applicationId)) {
            throw new IdpRejectedException(
                    409,
                    "Entra has an application " + EntraApplication.uniqueName(applicationId)
                            + " that is not Gatehouse's; it was left alone");
        }
        return Optional.of(application.toRegisteredClient());
    }

    @Override
    public ClientSpec storable(ClientSpec wanted) {
        return EntraApplication.storable(wanted);
    }

    @Override
    public IssuedClient create(ClientSpec wanted) {
        find(wanted.applicationId());
        var answer = graph.upsert(
                EntraApplication.uniqueName(wanted.applicationId()), EntraApplication.of(wanted, graph.tokenVersion()));
        if (answer.status() != CREATED && answer.status() != DONE) {
            throw notCreated(answer);
        }
        var client = answer.status() == CREATED
                ? answer.as(APPLICATION).toRegisteredClient()
                : find(wanted.applicationId())
                        .orElseThrow(() ->
                                new IdpUnavailableException(404, "Entra does not show the application yet", null));
        return new IssuedClient(client.clientId(), rotateSecret(client));
    }

    @Override
    public void update(RegisteredClient client, ClientSpec wanted) {
        var answer = graph.update(client.reference(), EntraApplication.of(wanted, graph.tokenVersion()));
        if (answer.status() != DONE) {
            throw GraphApi.failure(answer, "update application");
        }
    }

    /** Completes an application first that was left without its service principal. */
    @Override
    public IssuedSecret rotateSecret(RegisteredClient client) {
        var body = Map.of(
                "displayName", client.spec().name(),
                "tags", EntraApplication.tags(client.spec()));
        var answer = graph.upsertServicePrincipal(client.clientId(), body);
        if (answer.status() != CREATED && answer.status() != DONE) {
            throw notReplicated(answer);
        }
        return secrets.add(client, Set.of());
    }

    @Override
    public List<String> check() {
        return check.run();
    }

    /** Permissions at Entra are an administrator's to give. */
    @Override
    public Optional<Set<String>> grantedScopes(String applicationId) {
        return Optional.empty();
    }

    /** Takes the service principal along. Entra keeps what was deleted for 30 days. */
    @Override
    public void delete(RegisteredClient client) {
        var answer = graph.delete(client.reference());
        if (answer.status() != DONE && !GraphApi.saysGone(answer)) {
            throw GraphApi.failure(answer, "delete application");
        }
    }

    @Override
    public Optional<ClientSecrets> severalSecrets() {
        return Optional.of(secrets);
    }

    @Override
    public Optional<ClientListing> listing() {
        return Optional.of(new EntraListing(graph));
    }

    private static RuntimeException notCreated(ProviderAnswer answer) {
        var taken = answer.status() == 400 && answer.body().contains("same value for property uniqueName");
        return taken
                ? new IdpRejectedException(
                        400,
                        answer.failure("create application").reason()
                                + " (a deleted application keeps its name for 30 days: restore it, or delete it for good)")
                : GraphApi.failure(answer, "create application");
    }

    /** While the application is not known everywhere, Entra answers this with 400, 403 or 404. */
    private static RuntimeException notReplicated(ProviderAnswer answer) {
        var failure = GraphApi.failure(answer, "create service principal");
        return Set.of(400, 403, 404).contains(answer.status())
                ? new IdpUnavailableException(answer.status(), failure.reason(), answer.retryAfter())
                : failure;
    }
}
