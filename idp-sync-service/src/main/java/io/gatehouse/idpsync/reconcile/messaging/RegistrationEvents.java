package io.gatehouse.idpsync.reconcile.messaging;

import io.gatehouse.events.RegistrationApproved;
import io.gatehouse.events.RegistrationDeleted;
import io.gatehouse.events.RegistrationRevoked;
import io.gatehouse.idpsync.reconcile.ProductRegistration;

/** Reads what events say of registrations. */
final class RegistrationEvents {
    private RegistrationEvents() {}

    static ProductRegistration registration(RegistrationApproved event) {
        return new ProductRegistration(
                event.getRegistrationId(),
                event.getApplicationId(),
                event.getProductVersionId(),
                true,
                event.getRevision());
    }

    static ProductRegistration registration(RegistrationRevoked event) {
        return new ProductRegistration(
                event.getRegistrationId(),
                event.getApplicationId(),
                event.getProductVersionId(),
                false,
                event.getRevision());
    }

    static ProductRegistration registration(RegistrationDeleted event) {
        return new ProductRegistration(
                event.getRegistrationId(),
                event.getApplicationId(),
                event.getProductVersionId(),
                false,
                event.getRevision());
    }
}
