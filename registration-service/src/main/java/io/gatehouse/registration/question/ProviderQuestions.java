package io.gatehouse.registration.question;

import java.util.UUID;

/** Sends questions. Part of the caller's transaction. */
public interface ProviderQuestions {
    /** Can clients be made at this revision of a provider? */
    void verification(UUID questionId, UUID providerId, long revision);

    /** Which scopes has the client of an application? */
    void grantedScopes(UUID questionId, UUID providerId, UUID applicationId, long revision);
}
