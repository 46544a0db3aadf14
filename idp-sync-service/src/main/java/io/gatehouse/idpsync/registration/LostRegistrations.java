package io.gatehouse.idpsync.registration;

import io.gatehouse.idpsync.client.ProviderSettings;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registrations whose answer was lost, so that a client may have been left behind that nobody can find any more: counted as
 * {@code idp.registrations.lost} with the tag {@code provider}, its type. A person may look for it by its stamp.
 */
public final class LostRegistrations {
    private static final Logger log = LoggerFactory.getLogger(LostRegistrations.class);

    private final MeterRegistry meters;

    public LostRegistrations(MeterRegistry meters) {
        this.meters = meters;
    }

    void report(ProviderSettings provider, String applicationId) {
        meters.counter("idp.registrations.lost", "provider", provider.providerType())
                .increment();
        log.atWarn()
                .addKeyValue("applicationId", applicationId)
                .addKeyValue("providerId", provider.providerId())
                .log("the answer to a registration was lost; a client may have been left behind");
    }
}
