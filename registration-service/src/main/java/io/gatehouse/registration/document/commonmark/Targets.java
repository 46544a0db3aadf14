package io.gatehouse.registration.document.commonmark;

import io.gatehouse.registration.document.MarkdownNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Links and images. An address that could run something in the reader's browser leads nowhere. */
final class Targets {
    private static final Pattern SCHEME = Pattern.compile("\\s*([a-zA-Z][a-zA-Z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> HARMLESS = Set.of("http", "https", "mailto", "tel");
    private static final String NOWHERE = "#";

    private Targets() {}

    static MarkdownNode link(Link link) {
        var attributes = new HashMap<String, @Nullable Object>();
        attributes.put("href", harmless(link.getDestination()));
        if (link.getTitle() != null) {
            attributes.put("title", link.getTitle());
        }
        return new MarkdownNode("link", attributes, Nodes.below(link));
    }

    static MarkdownNode image(Image image) {
        var attributes = new HashMap<String, @Nullable Object>();
        attributes.put("url", harmless(image.getDestination()));
        attributes.put("alt", textOf(image));
        if (image.getTitle() != null) {
            attributes.put("title", image.getTitle());
        }
        return new MarkdownNode("image", attributes, null);
    }

    private static String harmless(String destination) {
        var scheme = SCHEME.matcher(destination.replaceAll("\\p{Cntrl}", ""));
        return !scheme.matches() || HARMLESS.contains(scheme.group(1).toLowerCase(Locale.ROOT)) ? destination : NOWHERE;
    }

    private static String textOf(Node parent) {
        var text = new StringBuilder();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            text.append(child instanceof Text words ? words.getLiteral() : textOf(child));
        }
        return text.toString();
    }
}
