package io.gatehouse.idpsync.client.auth0;

import com.auth0.client.mgmt.types.ClientGrantResponseContent;
import com.auth0.client.mgmt.types.ClientGrantSubjectTypeEnum;
import java.util.List;
import java.util.Set;

/** What a client may do by itself at an API. */
record Auth0Grant(String id, String clientId, String audience, Set<String> scopes) {
    static Auth0Grant of(ClientGrantResponseContent grant) {
        return new Auth0Grant(
                grant.getId().orElseThrow(() -> Auth0Calls.unreadable("read client grant")),
                grant.getClientId().orElse(""),
                grant.getAudience().orElse(""),
                Set.copyOf(grant.getScope().orElse(List.of())));
    }

    /** Whether it is for the client itself and not for users who are logged in through it. */
    static boolean isForClient(ClientGrantResponseContent grant) {
        return grant.getSubjectType()
                .map(type -> type.equals(ClientGrantSubjectTypeEnum.CLIENT))
                .orElse(true);
    }
}
