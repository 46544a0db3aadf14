package io.gatehouse.idpsync.drift.web;

import io.gatehouse.idpsync.drift.Findings;
import io.gatehouse.idpsync.drift.Scan;
import io.gatehouse.idpsync.drift.ScanMode;
import io.gatehouse.idpsync.drift.Scans;
import io.gatehouse.idpsync.drift.StartScans;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Looks through all clients of a provider, and tells how far that is. */
@RestController
@RequestMapping("/v2/idp-providers/{providerId}/scan")
class ScanController {
    private static final List<String> MODES = List.of("report", "repair");

    private final StartScans start;
    private final Scans scans;

    ScanController(StartScans start, Scans scans) {
        this.start = start;
        this.scans = scans;
    }

    /** A scan as the API shows it; see {@link Scan}. */
    record ScanView(
            long id,
            String mode,
            Instant startedAt,
            @Nullable Instant endedAt,
            int pages,
            Findings found,
            @Nullable String failure) {
        static ScanView of(Scan scan) {
            return new ScanView(
                    scan.scanId(),
                    scan.mode().name().toLowerCase(Locale.ROOT),
                    scan.startedAt(),
                    scan.endedAt(),
                    scan.pages(),
                    scan.found(),
                    scan.failure());
        }
    }

    /** Begins a scan, or answers the one in the same mode that goes on. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ScanView start(@PathVariable UUID providerId, @RequestBody JsonNode body) {
        var mode = JsonFields.read(body, fields -> fields.choice("mode", MODES, null));
        var scan = start.start(providerId.toString(), ScanMode.valueOf(mode.toUpperCase(Locale.ROOT)))
                .map(ScanView::of)
                .orElseThrow(ProblemException::notFound);
        if (!scan.mode().equals(mode)) {
            throw ProblemException.conflict("A scan in mode " + scan.mode() + " goes on; ask again when it has ended");
        }
        return scan;
    }

    /** The last scan, whether it goes on or not. */
    @GetMapping
    ScanView last(@PathVariable UUID providerId) {
        return scans.last(providerId.toString()).map(ScanView::of).orElseThrow(ProblemException::notFound);
    }
}
