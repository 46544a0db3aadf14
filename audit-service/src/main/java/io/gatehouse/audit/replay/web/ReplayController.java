package io.gatehouse.audit.replay.web;

import io.gatehouse.audit.portal.Portals;
import io.gatehouse.audit.replay.CancelReplay;
import io.gatehouse.audit.replay.ReplayJob;
import io.gatehouse.audit.replay.ReplayJobs;
import io.gatehouse.audit.replay.ReplayRejectedException;
import io.gatehouse.audit.replay.ReplayRunningException;
import io.gatehouse.audit.replay.StartReplay;
import io.gatehouse.audit.replay.WebhookNotEnabledException;
import io.gatehouse.audit.webhook.WebhookScope;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Replay jobs of the organisation, the same in both versions of the API, and of portals. */
@RestController
@RequestMapping({"/v2/audit-log-replay-job", "/v3/audit-log-replay-job", "/v2/portals/{portalId}/audit-log-replay-job"})
class ReplayController {
    private final ReplayJobs jobs;
    private final StartReplay startReplay;
    private final CancelReplay cancelReplay;
    private final Portals portals;
    private final Clock clock;

    ReplayController(
            ReplayJobs jobs, StartReplay startReplay, CancelReplay cancelReplay, Portals portals, Clock clock) {
        this.jobs = jobs;
        this.startReplay = startReplay;
        this.cancelReplay = cancelReplay;
        this.portals = portals;
        this.clock = clock;
    }

    /** The newest job. */
    @GetMapping
    ReplayView job(@PathVariable(required = false) @Nullable UUID portalId) {
        return jobs.newest(scope(portalId)).map(this::view).orElseGet(ReplayView::unconfigured);
    }

    /** Answers 202: the entries are sent later. */
    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReplayView start(@PathVariable(required = false) @Nullable UUID portalId, @RequestBody JsonNode body) {
        var scope = scope(portalId);
        var wish = ReplayForm.read(body);
        try {
            return view(startReplay.start(scope, wish));
        } catch (ReplayRejectedException e) {
            throw ProblemException.badRequest(
                    List.of(new InvalidParameter(e.field(), "invalid", String.valueOf(e.getMessage())).in("body")));
        } catch (ReplayRunningException | WebhookNotEnabledException e) {
            throw ProblemException.conflict(String.valueOf(e.getMessage()));
        }
    }

    /** Cancels; ours. The job then is {@code failed} with the reason {@code cancelled}. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable(required = false) @Nullable UUID portalId) {
        cancelReplay.cancel(scope(portalId));
    }

    private ReplayView view(ReplayJob job) {
        return ReplayView.of(job, jobs.progress(job), clock.instant());
    }

    private WebhookScope scope(@Nullable UUID portalId) {
        if (portalId != null && !portals.exists(portalId)) {
            throw ProblemException.notFound();
        }
        return new WebhookScope(portalId);
    }
}
