package io.gatehouse.audit.reading.web;

import io.gatehouse.audit.entry.EntryJson;
import io.gatehouse.audit.query.Links;
import io.gatehouse.audit.query.QueryFields;
import io.gatehouse.audit.reading.CopiedEntries;
import io.gatehouse.audit.reading.EntryPage;
import io.gatehouse.audit.reading.EntryQuery;
import io.gatehouse.audit.reading.PageCursor;
import io.gatehouse.audit.signing.SigningKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of entries, the newest first, with cursors. */
@RestController
@RequestMapping("/v3/audit-logs")
class AuditLogsController {
    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST = 1000;

    private final CopiedEntries entries;
    private final SigningKeys keys;
    private final Clock clock;

    AuditLogsController(CopiedEntries entries, SigningKeys keys, Clock clock) {
        this.entries = entries;
        this.keys = keys;
        this.clock = clock;
    }

    private record Asked(EntryQuery query, @Nullable PageCursor cursor, int size) {}

    @GetMapping
    AuditLogsView logs(HttpServletRequest request) {
        var asked = QueryFields.read(
                request,
                fields -> new Asked(
                        EntryQueryForm.range(fields, clock),
                        Cursors.read(fields),
                        fields.integer("page[size]", LARGEST, DEFAULT_SIZE)));
        var page = entries.page(asked.query(), asked.cursor(), asked.size());
        var data = page.entries().stream()
                .map(entry -> LogView.of(EntryJson.entry(entry.content()).fact(), keys.current()))
                .toList();
        return new AuditLogsView(data, new AuditLogsView.Meta(position(request, page, asked.size())));
    }

    private static AuditLogsView.Position position(HttpServletRequest request, EntryPage page, int size) {
        var links = new Links(request);
        if (page.entries().isEmpty()) {
            return new AuditLogsView.Position(links.first(), null, null, size);
        }
        return new AuditLogsView.Position(
                links.first(),
                page.older()
                        ? links.with(Cursors.AFTER, Cursors.of(page.entries().getLast()))
                        : null,
                links.with(Cursors.BEFORE, Cursors.of(page.entries().getFirst())),
                size);
    }
}
