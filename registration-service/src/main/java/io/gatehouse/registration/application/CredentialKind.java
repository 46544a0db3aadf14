package io.gatehouse.registration.application;

import java.util.Locale;

/** How an application proves who it is; fixed when it is created. */
public enum CredentialKind {
    /** An OAuth client that an identity provider makes for it. */
    CLIENT_CREDENTIALS,
    /** An OAuth client that the developer brings. */
    SELF_MANAGED_CLIENT_CREDENTIALS,
    /** API keys. */
    KEY_AUTH;

    /** As the APIs spell it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
