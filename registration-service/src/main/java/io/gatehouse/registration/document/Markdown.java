package io.gatehouse.registration.document;

import java.util.List;

/** Takes markdown apart. */
public interface Markdown {
    /** The blocks of a text; every text is markdown. */
    List<MarkdownNode> blocks(String text);
}
