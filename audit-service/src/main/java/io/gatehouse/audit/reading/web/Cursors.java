package io.gatehouse.audit.reading.web;

import io.gatehouse.audit.query.Links;
import io.gatehouse.audit.query.QueryFields;
import io.gatehouse.audit.reading.CopiedEntry;
import io.gatehouse.audit.reading.PageCursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cursors as callers see them: opaque, base64url. */
final class Cursors {
    static final String AFTER = Links.AFTER;
    static final String BEFORE = Links.BEFORE;

    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,15}):([0-9]{1,18})");

    private Cursors() {}

    static @Nullable PageCursor read(QueryFields fields) {
        var after = fields.text(AFTER);
        var before = fields.text(BEFORE);
        if (after != null && before != null) {
            fields.reject(BEFORE, "invalid", "must not be given together with " + AFTER);
        }
        return after == null ? cursor(fields, BEFORE, before, true) : cursor(fields, AFTER, after, false);
    }

    static String of(CopiedEntry entry) {
        var text = entry.occurredAt().toEpochMilli() + ":" + entry.number();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static @Nullable PageCursor cursor(
            QueryFields fields, String name, @Nullable String text, boolean backwards) {
        if (text == null) {
            return null;
        }
        try {
            var form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            if (form.matches()) {
                var at = Instant.ofEpochMilli(Long.parseLong(form.group(1)));
                return new PageCursor(at, Long.parseLong(form.group(2)), backwards);
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below
        }
        fields.reject(name, "invalid", "must be a cursor from a link of an earlier page");
        return null;
    }
}
