package io.gatehouse.idpsync.client.okta;

import com.okta.sdk.resource.model.AuthorizationServerPolicy;
import com.okta.sdk.resource.model.AuthorizationServerPolicyConditions;
import com.okta.sdk.resource.model.ClientPolicyCondition;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The access policy that admits clients to an authorization server, if an administrator has named one. Its list of clients
 * can only be replaced as a whole, so that changes go one by one and each is looked at again: another process may have
 * replaced the list meanwhile.
 */
final class OktaAccessPolicy {
    static final String ALL_CLIENTS = "ALL_CLIENTS";
    private static final int ROUNDS = 3;
    private static final int CONFLICT = 409;

    private final OktaApi api;
    private final String server;
    private final @Nullable String policyId;
    private final Lock oneByOne;

    /**
     * The policy of that id.
     *
     * @param policyId null if clients are admitted without our doing
     * @param oneByOne held while the list is changed; the same for all who change it in this process
     */
    OktaAccessPolicy(OktaApi api, String server, @Nullable String policyId, Lock oneByOne) {
        this.api = api;
        this.server = server;
        this.policyId = policyId;
        this.oneByOne = oneByOne;
    }

    /** The clients that are admitted now. */
    Admission read() {
        return policyId == null ? new Admission(List.of(ALL_CLIENTS)) : admissionOf(api.policy(server, policyId));
    }

    /** Repeatable. */
    void admit(String clientId) {
        change(clientId, true, clients -> clients.add(clientId));
    }

    /** Repeatable. The last one of a list stays, for a policy has to name somebody; the client itself will be gone. */
    void dismiss(String clientId) {
        change(clientId, false, clients -> clients.remove(clientId));
    }

    private void change(String clientId, boolean listed, Consumer<List<String>> how) {
        if (policyId == null) {
            return;
        }
        oneByOne.lock();
        try {
            for (var round = 0; round < ROUNDS; round++) {
                var policy = api.policy(server, policyId);
                var admission = admissionOf(policy);
                if (admission.ofAll() || admission.names(clientId) == listed) {
                    return;
                }
                var clients = new ArrayList<>(admission.clients());
                how.accept(clients);
                if (clients.isEmpty()) {
                    return;
                }
                replace(policy, clients);
            }
        } finally {
            oneByOne.unlock();
        }
        throw new IdpUnavailableException(
                null,
                "Okta, access policy " + policyId + ": its clients were changed by others at the same time",
                null);
    }

    /** A conflict is seen when the list is read again. */
    private void replace(AuthorizationServerPolicy policy, List<String> clients) {
        var conditions = policy.getConditions();
        var changed = conditions == null ? new AuthorizationServerPolicyConditions() : conditions;
        policy.setConditions(changed.clients(new ClientPolicyCondition().include(clients)));
        try {
            api.replacePolicy(server, policy);
        } catch (IdpRejectedException e) {
            var status = e.status();
            if (status == null || status != CONFLICT) {
                throw e;
            }
        }
    }

    private static Admission admissionOf(AuthorizationServerPolicy policy) {
        var conditions = policy.getConditions();
        var clients = conditions == null ? null : conditions.getClients();
        var included = clients == null ? null : clients.getInclude();
        return new Admission(included == null ? List.of() : included);
    }

    /** Whom a policy admits. */
    record Admission(List<String> clients) {
        Admission {
            clients = List.copyOf(clients);
        }

        boolean ofAll() {
            return clients.contains(ALL_CLIENTS);
        }

        boolean names(String clientId) {
            return clients.contains(clientId);
        }

        boolean admits(String clientId) {
            return ofAll() || names(clientId);
        }
    }
}
