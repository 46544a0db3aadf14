package io.gatehouse.registration.dcrprovider;

import io.gatehouse.schemas.sealed.Secret;

/** Makes a provider's secret readable for idp-sync-service alone. */
@FunctionalInterface
public interface CredentialSealing {
    String seal(Secret secret);
}
