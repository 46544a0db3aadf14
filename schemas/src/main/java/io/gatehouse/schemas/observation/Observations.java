package io.gatehouse.schemas.observation;

import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.http.Principal;
import io.gatehouse.schemas.outbox.Outbox;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells {@code audit.observations.v1} what happened at this service's HTTP edge. What is observed during a request is kept
 * with it and leaves through the outbox in one transaction of its own just before the answer, so that it also stands
 * when the request itself is rolled back. An observation that cannot be kept is logged and never fails the request.
 */
public class Observations {
    private static final Logger log = LoggerFactory.getLogger(Observations.class);
    private static final String KEPT = Observations.class.getName();

    private record Kept(String key, SpecificRecord event) {}

    private final ObservedEvents events;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    Observations(ObservedEvents events, Outbox outbox, TransactionTemplate transaction) {
        this.events = events;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /**
     * Someone tried to prove who they are.
     *
     * @param principalId a UUID; null when unknown
     * @param portalId portal concerned, a UUID; null for the management API
     */
    public void authentication(
            HttpServletRequest request,
            AuthenticationOutcome outcome,
            AuthenticationType type,
            @Nullable String principalId,
            @Nullable String portalId) {
        var event = events.authentication(request, outcome, type, principalId, portalId);
        keep(request, principalId == null ? event.getEventId() : principalId, event);
    }

    /**
     * The principal of the request was allowed or denied something.
     *
     * @param action such as retrieve, list, create, edit or delete
     * @param resource path of the resource, such as {@code portals} or {@code dcr-providers/{id}}
     */
    public void authorization(HttpServletRequest request, String action, String resource, boolean granted) {
        var principal = Principal.of(request).orElse(null);
        authorization(
                request,
                action,
                resource,
                granted,
                principal == null ? null : principal.id(),
                principal == null ? null : principal.portalId());
    }

    /** The same for a principal that is not the request's. */
    public void authorization(
            HttpServletRequest request,
            String action,
            String resource,
            boolean granted,
            @Nullable String principalId,
            @Nullable String portalId) {
        var event = events.authorization(request, action, resource, granted, principalId, portalId);
        keep(request, principalId == null ? event.getEventId() : principalId, event);
    }

    /** The request was answered; everything kept with it leaves. */
    void access(HttpServletRequest request, int status, Duration duration) {
        var principal = Principal.of(request).orElse(null);
        var event = events.access(request, status, duration, principal);
        keep(request, principal == null ? event.getEventId() : principal.id(), event);
        try {
            transaction.executeWithoutResult(tx -> kept(request)
                    .forEach(observed -> outbox.append(Topics.OBSERVATIONS, observed.key(), observed.event())));
        } catch (RuntimeException e) {
            log.atWarn()
                    .setCause(e)
                    .addKeyValue("method", request.getMethod())
                    .addKeyValue("status", status)
                    .log("observation lost");
        }
    }

    private static void keep(HttpServletRequest request, Object key, SpecificRecord event) {
        kept(request).add(new Kept(key.toString(), event));
    }

    @SuppressWarnings("unchecked") // only this class writes the attribute
    private static List<Kept> kept(HttpServletRequest request) {
        var kept = (List<Kept>) request.getAttribute(KEPT);
        if (kept == null) {
            kept = new ArrayList<>();
            request.setAttribute(KEPT, kept);
        }
        return kept;
    }
}
