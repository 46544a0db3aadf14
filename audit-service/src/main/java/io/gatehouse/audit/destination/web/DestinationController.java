package io.gatehouse.audit.destination.web;

import io.gatehouse.audit.destination.Destination;
import io.gatehouse.audit.destination.DestinationForm;
import io.gatehouse.audit.destination.DestinationInUseException;
import io.gatehouse.audit.destination.Destinations;
import io.gatehouse.audit.query.QueryFields;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Destinations; the same in both versions of the API. */
@RestController
@RequestMapping({"/v2/audit-log-destinations", "/v3/audit-log-destinations"})
class DestinationController {
    private final Destinations destinations;
    private final DestinationForm form;
    private final Clock clock;

    DestinationController(Destinations destinations, DestinationForm form, Clock clock) {
        this.destinations = destinations;
        this.form = form;
        this.clock = clock;
    }

    @GetMapping
    DestinationsView list(HttpServletRequest request) {
        var query = QueryFields.read(request, DestinationQueries::of);
        return DestinationsView.of(request, query, destinations.list(query));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DestinationView create(@RequestBody JsonNode body) {
        var settings = JsonFields.read(body, form::all);
        var now = now();
        var destination = settings.of(Destination.blank(UUID.randomUUID(), now), now);
        destinations.save(destination);
        return DestinationView.of(destination);
    }

    @GetMapping("/{auditLogDestinationId}")
    DestinationView find(@PathVariable UUID auditLogDestinationId) {
        return destinations
                .find(auditLogDestinationId)
                .filter(Destination::isUsable)
                .map(DestinationView::of)
                .orElseThrow(ProblemException::notFound);
    }

    @PatchMapping("/{auditLogDestinationId}")
    DestinationView change(@PathVariable UUID auditLogDestinationId, @RequestBody JsonNode body) {
        var change = JsonFields.read(body, form::some);
        return destinations
                .change(auditLogDestinationId, before -> change.of(before, now()))
                .filter(Destination::isUsable)
                .map(DestinationView::of)
                .orElseThrow(ProblemException::notFound);
    }

    @DeleteMapping("/{auditLogDestinationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID auditLogDestinationId) {
        try {
            if (!destinations.delete(auditLogDestinationId)) {
                throw ProblemException.notFound();
            }
        } catch (DestinationInUseException e) {
            throw ProblemException.conflict(String.valueOf(e.getMessage()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
