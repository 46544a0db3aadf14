package io.gatehouse.registration.document.commonmark;

import io.gatehouse.registration.document.MarkdownNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Tables, their rows and cells. */
final class Tables {
    private Tables() {}

    /** A table or a row; says how each column stands. */
    static MarkdownNode part(String type, Node node) {
        return new MarkdownNode(type, Map.of("alignments", alignments(node)), Nodes.below(node));
    }

    static MarkdownNode cell(TableCell cell) {
        return new MarkdownNode("table_cell", Map.of("alignment", name(cell.getAlignment())), Nodes.below(cell));
    }

    static List<TableRow> rows(TableHead head) {
        return childrenOf(head, TableRow.class);
    }

    private static List<String> alignments(Node node) {
        var first = node instanceof TableRow ? node : firstRow(node);
        return childrenOf(first, TableCell.class).stream()
                .map(cell -> name(cell.getAlignment()))
                .toList();
    }

    private static Node firstRow(Node table) {
        return table.getFirstChild() instanceof TableHead head ? rows(head).getFirst() : table;
    }

    private static String name(TableCell.@Nullable Alignment alignment) {
        return switch (alignment) {
            case LEFT -> "left";
            case RIGHT -> "right";
            case CENTER -> "center";
            case null -> "none";
        };
    }

    private static <T extends Node> List<T> childrenOf(Node parent, Class<T> type) {
        var children = new ArrayList<T>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (type.isInstance(child)) {
                children.add(type.cast(child));
            }
        }
        return children;
    }
}
