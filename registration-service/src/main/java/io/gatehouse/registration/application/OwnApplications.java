package io.gatehouse.registration.application;

import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.refusal.NotYoursException;
import io.gatehouse.registration.refusal.RefusedException;
import java.util.UUID;

/** Lets developers reach their own applications only. */
public class OwnApplications {
    private final Applications applications;

    public OwnApplications(Applications applications) {
        this.applications = applications;
    }

    /**
     * A developer's own application.
     *
     * @throws RefusedException if there is no such application
     * @throws NotYoursException if it is another developer's
     */
    public Application of(Developer developer, UUID applicationId) {
        var application = applications.byId(applicationId).orElseThrow(() -> RefusedException.notFound("application"));
        if (!application.developerId().equals(developer.id())) {
            throw new NotYoursException("applications/{id}");
        }
        return application;
    }
}
