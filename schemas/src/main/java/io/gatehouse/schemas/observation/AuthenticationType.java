package io.gatehouse.schemas.observation;

/** What was presented to prove an identity, in the words of Konnect's audit log. */
public enum AuthenticationType {
    /** E-mail and password, or the session that came of them. */
    BASIC,
    SSO,
    /** Personal access token. */
    PAT,
    /** System account access token. */
    SPAT,
    FEDERATED,
    /** Nothing, or nothing that could be understood. */
    INVALID
}
