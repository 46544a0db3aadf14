package io.gatehouse.audit.reading.web;

import io.gatehouse.audit.reading.CopiedEntry;
import io.gatehouse.audit.reading.LineListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes lines to a file. */
final class LineWriter implements LineListener {
    private final OutputStream target;

    LineWriter(OutputStream target) {
        this.target = target;
    }

    @Override
    public void line(CopiedEntry entry, String line) throws IOException {
        target.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void pause() throws IOException {
        target.flush();
    }
}
