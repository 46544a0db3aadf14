package io.gatehouse.schemas.observation;

import io.gatehouse.events.AccessObserved;
import io.gatehouse.events.AuthenticationObserved;
import io.gatehouse.events.AuthorizationDecided;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.http.Principal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Turns what an HTTP edge sees into events. */
class ObservedEvents {
    private final EventStamps stamps;
    private final String service;

    ObservedEvents(EventStamps stamps, String service) {
        this.stamps = stamps;
        this.service = service;
    }

    AuthenticationObserved authentication(
            HttpServletRequest request,
            AuthenticationOutcome outcome,
            AuthenticationType type,
            @Nullable String principalId,
            @Nullable String portalId) {
        var stamp = stamps.next();
        return AuthenticationObserved.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setService(service)
                .setPrincipalId(principalId)
                .setPortalId(portalId)
                .setSourceIp(request.getRemoteAddr())
                .setUserAgent(userAgent(request))
                .setRequest(request.getRequestURI())
                .setOutcome(outcome.name())
                .setAuthenticationType(type.name())
                .build();
    }

    AuthorizationDecided authorization(
            HttpServletRequest request,
            String action,
            String resource,
            boolean granted,
            @Nullable String principalId,
            @Nullable String portalId) {
        var stamp = stamps.next();
        return AuthorizationDecided.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setService(service)
                .setPrincipalId(principalId)
                .setPortalId(portalId)
                .setSourceIp(request.getRemoteAddr())
                .setUserAgent(userAgent(request))
                .setRequest(request.getRequestURI())
                .setAction(action)
                .setResource(resource)
                .setGranted(granted)
                .build();
    }

    AccessObserved access(HttpServletRequest request, int status, Duration duration, @Nullable Principal principal) {
        var stamp = stamps.next();
        return AccessObserved.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setService(service)
                .setPrincipalId(principal == null ? null : principal.id())
                .setPortalId(principal == null ? null : principal.portalId())
                .setSourceIp(request.getRemoteAddr())
                .setUserAgent(userAgent(request))
                .setRequest(request.getRequestURI())
                .setMethod(request.getMethod())
                .setQuery(SafeQuery.of(request.getQueryString()))
                .setStatus(status)
                .setDurationMicros(TimeUnit.NANOSECONDS.toMicros(duration.toNanos()))
                .build();
    }

    private static String userAgent(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    }
}
