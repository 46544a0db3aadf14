package io.gatehouse.registration.document.commonmark;

import io.gatehouse.registration.document.Markdown;
import io.gatehouse.registration.document.MarkdownNode;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;

/**
 * CommonMark with tables, struck-out text and tasks. Nesting is bounded, so that no document makes one that cannot be written.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
class CommonMarkMarkdown implements Markdown {
    private static final int MOST_NESTED_BLOCKS = 60;
    private static final int MOST_NESTED_INLINES = 40;

    private final Parser parser = Parser.builder()
            .extensions(
                    List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create()))
            .maxOpenBlockParsers(MOST_NESTED_BLOCKS)
            .maxInlineNesting(MOST_NESTED_INLINES)
            .build();

    @Override
    public List<MarkdownNode> blocks(String text) {
        return Nodes.below(parser.parse(text));
    }
}
