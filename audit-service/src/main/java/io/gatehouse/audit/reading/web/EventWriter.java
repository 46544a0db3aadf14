package io.gatehouse.audit.reading.web;

import io.gatehouse.audit.reading.CopiedEntry;
import io.gatehouse.audit.reading.LineListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes lines as server-sent events, and a comment at each pause, so that both sides notice when the other is gone. */
final class EventWriter implements LineListener {
    private final OutputStream target;

    EventWriter(OutputStream target) {
        this.target = target;
    }

    @Override
    public void line(CopiedEntry entry, String line) throws IOException {
        write("id: " + entry.number() + "\ndata: " + line + "\n\n");
    }

    @Override
    public void pause() throws IOException {
        write(":\n\n");
        target.flush();
    }

    private void write(String text) throws IOException {
        target.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
