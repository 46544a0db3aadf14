package io.gatehouse.audit.replay.web;

import io.gatehouse.audit.replay.ReplayJobs;
import io.gatehouse.audit.replay.ReplayRejectedException;
import io.gatehouse.audit.replay.ReplayRunningException;
import io.gatehouse.audit.replay.StartReplay;
import io.gatehouse.audit.replay.WebhookNotEnabledException;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The replay job of the organisation. */
@RestController
@RequestMapping("/v2/audit-log-replay-job")
class ReplayController {
    private final ReplayJobs jobs;
    private final StartReplay startReplay;

    ReplayController(ReplayJobs jobs, StartReplay startReplay) {
        this.jobs = jobs;
        this.startReplay = startReplay;
    }

    @GetMapping
    ReplayView job() {
        return ReplayView.of(jobs.newest());
    }

    /** Answers 202: the entries are sent later. */
    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReplayView start(@RequestBody ReplayForm form) {
        var range = form.range();
        try {
            return ReplayView.of(startReplay.start(range.start(), range.end()));
        } catch (ReplayRejectedException e) {
            throw ProblemException.badRequest(
                    List.of(new InvalidParameter(e.field(), "invalid", String.valueOf(e.getMessage())).in("body")));
        } catch (ReplayRunningException | WebhookNotEnabledException e) {
            throw ProblemException.conflict(String.valueOf(e.getMessage()));
        }
    }
}
