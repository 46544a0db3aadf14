package io.gatehouse.audit.reading.web;

import io.gatehouse.audit.query.QueryFields;
import io.gatehouse.audit.reading.EntryFormat;
import io.gatehouse.audit.reading.EntryQuery;
import io.gatehouse.audit.reading.ExportEntries;
import io.gatehouse.audit.reading.TailEntries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Entries as a stream: a file of what there is, or server-sent events of what comes. Written as they are read. */
@RestController
@RequestMapping("/v3/audit-logs")
class EntryStreamController {
    private final ExportEntries exportEntries;
    private final TailEntries tailEntries;
    private final Clock clock;

    EntryStreamController(ExportEntries exportEntries, TailEntries tailEntries, Clock clock) {
        this.exportEntries = exportEntries;
        this.tailEntries = tailEntries;
        this.clock = clock;
    }

    private record Asked(EntryQuery query, EntryFormat format) {}

    /** A file of lines, in the order of recording. The connection breaks if the file does not get whole. */
    @GetMapping("/export")
    void export(HttpServletRequest request, HttpServletResponse response) {
        var asked = QueryFields.read(request, fields -> new Asked(EntryQueryForm.range(fields, clock), format(fields)));
        var ndjson = asked.format() != EntryFormat.CEF;
        response.setContentType(ndjson ? "application/x-ndjson" : "text/plain;charset=utf-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"audit-log." + (ndjson ? "ndjson" : "cef") + "\"");
        BrokenStream.guard(
                request,
                response,
                () -> exportEntries.export(asked.query(), asked.format(), new LineWriter(response.getOutputStream())));
    }

    /**
     * Server-sent events; the id of each is given back as {@code Last-Event-ID} to go on behind it.
     *
     * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, server-sent events</a>
     */
    @GetMapping("/tail")
    void tail(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = QueryFields.read(request, fields -> {
            if (last != null && !last.matches("[0-9]{1,18}")) {
                fields.reject("Last-Event-ID", "invalid", "must be the id of an event of this stream");
            }
            return new Asked(EntryQueryForm.anyTime(fields), format(fields));
        });
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        var after = last == null ? null : Long.valueOf(last);
        BrokenStream.guard(
                request,
                response,
                () -> tailEntries.follow(
                        asked.query(), after, asked.format(), new EventWriter(response.getOutputStream())));
    }

    private static EntryFormat format(QueryFields fields) {
        var label = fields.choice("format", EntryFormat.labels());
        return label == null ? EntryFormat.NDJSON : EntryFormat.of(label).orElse(EntryFormat.NDJSON);
    }
}
