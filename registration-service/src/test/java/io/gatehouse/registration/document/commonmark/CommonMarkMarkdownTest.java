package io.gatehouse.registration.document.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.document.MarkdownNode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkMarkdownTest {
    private final CommonMarkMarkdown markdown = new CommonMarkMarkdown();

    /** Such as {@code list{isOrdered=true}[list_item[text_block['a']]]}. */
    private static String show(List<MarkdownNode> nodes) {
        return nodes.stream().map(CommonMarkMarkdownTest::show).collect(Collectors.joining(" "));
    }

    private static String show(MarkdownNode node) {
        var children = node.children() == null ? "" : "[" + show(node.children()) + "]";
        return node.type() + (node.attributes().isEmpty() ? "" : new TreeMap<>(node.attributes())) + children;
    }

    private static int depth(List<MarkdownNode> nodes) {
        return nodes.stream()
                .mapToInt(node -> 1 + (node.children() == null ? 0 : depth(node.children())))
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "## Two|heading{level=2}[text{text=Two}]",
                "> quoted|blockquote[paragraph[text{text=quoted}]]",
                "1. a|list{isOrdered=true}[list_item[text_block[text{text=a}]]]",
                "- [x] a|list{isOrdered=false}[list_item[task_checkbox{checked=true} text_block[text{text=a}]]]",
                "*i* **b**|paragraph[emphasis{level=1}[text{text=i}] text{text= } emphasis{level=2}[text{text=b}]]",
                "~~gone~~|paragraph[strikethrough[text{text=gone}]]",
                "---|break[]",
                "<b>x</b>|paragraph[text{text=<b>} text{text=x} text{text=</b>}]",
                "![a *cat*](cat.png)|paragraph[image{alt=a cat, url=cat.png}]"
            })
    void eachPartHasItsNode(String text, String expected) {
        assertThat(show(markdown.blocks(text))).isEqualTo(expected);
    }

    @Test
    void codeKeepsItsLanguageAndLines() {
        assertThat(show(markdown.blocks("```java title\na\nb\n```")))
                .isEqualTo("code_block{lang=java}[text{text=a\nb\n}]");
    }

    @Test
    void theEndOfALineBelongsToTheTextBeforeIt() {
        assertThat(show(markdown.blocks("one\ntwo\\\n`three`\nfour")))
                .isEqualTo("paragraph[text{softBreak=true, text=one} text{hardBreak=true, text=two}"
                        + " code[text{text=three}] text{softBreak=true, text=} text{text=four}]");
    }

    @Test
    void aTableHasAHeaderRowsAndAlignments() {
        assertThat(show(markdown.blocks("|a|b|\n|:-|-|\n|c|d|")))
                .isEqualTo("table{alignments=[left, none]}["
                        + "table_header{alignments=[left, none]}[table_cell{alignment=left}[text{text=a}]"
                        + " table_cell{alignment=none}[text{text=b}]]"
                        + " table_row{alignments=[left, none]}[table_cell{alignment=left}[text{text=c}]"
                        + " table_cell{alignment=none}[text{text=d}]]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "java&#10;script:x"
            })
    void anAddressThatRunsSomethingLeadsNowhere(String address) {
        assertThat(show(markdown.blocks("[x](" + address + ")"))).isEqualTo("paragraph[link{href=#}[text{text=x}]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a:b", "mailto:a@example.org", "/docs/a", "#part", "a/b:c"})
    void otherAddressesStay(String address) {
        assertThat(show(markdown.blocks("[x](" + address + ")")))
                .isEqualTo("paragraph[link{href=" + address + "}[text{text=x}]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "[", "![", "**"})
    void nestingWithoutEndIsBounded(String opening) {
        assertThat(depth(markdown.blocks(opening.repeat(20_000) + "x" + "]".repeat(20_000))))
                .isLessThan(200);
        assertThat(depth(markdown.blocks(opening.repeat(2_000) + "x" + "** a*".repeat(2_000))))
                .isLessThan(200);
    }
}
