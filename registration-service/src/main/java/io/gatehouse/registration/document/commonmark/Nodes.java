package io.gatehouse.registration.document.commonmark;

import io.gatehouse.registration.document.MarkdownNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Turns the library's nodes into ours. HTML is shown as the text that it is, since nobody checked it. */
final class Nodes {
    private static final int ITALIC = 1;
    private static final int BOLD = 2;

    private Nodes() {}

    static List<MarkdownNode> below(Node parent) {
        var nodes = new ArrayList<MarkdownNode>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case SoftLineBreak soft -> endLine(nodes, "softBreak");
                case HardLineBreak hard -> endLine(nodes, "hardBreak");
                case TableBody body -> nodes.addAll(below(body));
                default -> add(nodes, child);
            }
        }
        return nodes;
    }

    private static void add(List<MarkdownNode> nodes, Node node) {
        switch (node) {
            case Heading heading ->
                nodes.add(new MarkdownNode("heading", Map.of("level", heading.getLevel()), below(heading)));
            case Paragraph paragraph -> nodes.add(MarkdownNode.of(paragraphType(paragraph), below(paragraph)));
            case BlockQuote quote -> nodes.add(MarkdownNode.of("blockquote", below(quote)));
            case ThematicBreak line -> nodes.add(MarkdownNode.of("break", List.of()));
            case ListBlock list ->
                nodes.add(new MarkdownNode("list", Map.of("isOrdered", list instanceof OrderedList), below(list)));
            case ListItem item -> nodes.add(MarkdownNode.of("list_item", below(item)));
            case TaskListItemMarker task ->
                nodes.add(new MarkdownNode("task_checkbox", Map.of("checked", task.isChecked()), null));
            case FencedCodeBlock code -> nodes.add(codeBlock(code.getInfo(), code.getLiteral()));
            case IndentedCodeBlock code -> nodes.add(codeBlock("", code.getLiteral()));
            case HtmlBlock html ->
                nodes.add(MarkdownNode.of("paragraph", List.of(MarkdownNode.text(html.getLiteral()))));
            case TableBlock table -> nodes.add(Tables.part("table", table));
            case TableHead head -> Tables.rows(head).forEach(row -> nodes.add(Tables.part("table_header", row)));
            case TableRow row -> nodes.add(Tables.part("table_row", row));
            case TableCell cell -> nodes.add(Tables.cell(cell));
            default -> addInline(nodes, node);
        }
    }

    private static void addInline(List<MarkdownNode> nodes, Node node) {
        switch (node) {
            case Text text -> nodes.add(MarkdownNode.text(text.getLiteral()));
            case Emphasis emphasis -> nodes.add(emphasis(ITALIC, emphasis));
            case StrongEmphasis emphasis -> nodes.add(emphasis(BOLD, emphasis));
            case Strikethrough struck -> nodes.add(MarkdownNode.of("strikethrough", below(struck)));
            case Code code -> nodes.add(MarkdownNode.of("code", List.of(MarkdownNode.text(code.getLiteral()))));
            case HtmlInline html -> nodes.add(MarkdownNode.text(html.getLiteral()));
            case Link link -> nodes.add(Targets.link(link));
            case Image image -> nodes.add(Targets.image(image));
            default -> {
                // What only defines something, such as the target of a link, is not shown.
            }
        }
    }

    /** What stands in a tight list is no paragraph of its own. */
    private static String paragraphType(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                        && item.getParent() instanceof ListBlock list
                        && list.isTight()
                ? "text_block"
                : "paragraph";
    }

    private static MarkdownNode emphasis(int level, Node node) {
        return new MarkdownNode("emphasis", Map.of("level", level), below(node));
    }

    /** The language is the first word after the fence. */
    private static MarkdownNode codeBlock(String info, String code) {
        var language = info.strip().split("\\s+", 2)[0];
        var attributes = language.isEmpty() ? Map.<String, Object>of() : Map.<String, Object>of("lang", language);
        return new MarkdownNode("code_block", attributes, List.of(MarkdownNode.text(code)));
    }

    /** The end of a line belongs to the text before it; after anything else it gets a text of its own. */
    private static void endLine(List<MarkdownNode> nodes, String kind) {
        var text = "";
        if (!nodes.isEmpty() && nodes.getLast().type().equals("text")) {
            text = String.valueOf(nodes.removeLast().attributes().get("text"));
        }
        nodes.add(new MarkdownNode("text", Map.of("text", text, kind, true), null));
    }
}
