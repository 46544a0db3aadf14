package io.gatehouse.registration.registration;

import io.gatehouse.registration.application.Application;
import org.jspecify.annotations.Nullable;

/** Tells others what an application may call. Part of the transaction that decides; the application carries the revision. */
public interface RegistrationEvents {
    /**
     * The status that the registration has now.
     *
     * @param decidedBy principal who decided; null for a rule or the developer
     */
    void statusChanged(Application application, Registration registration, @Nullable String decidedBy);

    void deleted(Application application, Registration registration);
}
