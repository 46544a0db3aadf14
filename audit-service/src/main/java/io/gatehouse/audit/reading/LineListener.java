package io.gatehouse.audit.reading;

import java.io.IOException;

/** Takes the lines that are read. What it throws ends the reading. */
public interface LineListener {
    /** One line, without a line break. */
    void line(CopiedEntry entry, String line) throws IOException;

    /** All lines until now belong to the caller; there may be none. */
    void pause() throws IOException;
}
