package org.openkam.examples.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.examples.report.page.Table.Row;

class PageTest {
    private static Page page(Section... sections) {
        return new Page("en", "title", "subtitle", List.of(), List.of(sections), "contents");
    }

    /** A mark that turns what follows would show "gpj.exe" as "exe.jpg". */
    @Test
    void marksOfDirectionAreShown() {
        Section section = Section.builder("a", "a\u202Eb")
                .paragraph("\u200E\u2069x\u061C")
                .build();

        assertThat(page(section).html())
                .contains("a[U+202E]b", "[U+200E][U+2069]x[U+061C]")
                .doesNotContain("\u202E", "\u200E", "\u2069", "\u061C");
        assertThat(ShownText.of("Żółć, привет – “x” 2‑3")).isEqualTo("Żółć, привет – “x” 2‑3");
    }

    @Test
    void rowsMayLeadToAFileAndHaveHeadings() {
        Table table = new Table(
                "caption",
                List.of("a", "b"),
                List.of(Row.group("all <of> them"), new Row("x", List.of("1\n2")).leadingTo("x/index.html")));

        assertThat(page(Section.builder("s", "s").table(table).build()).html())
                .contains("<th scope=\"rowgroup\" role=\"rowheader\" colspan=\"2\">all &lt;of&gt; them</th>")
                .contains(
                        "<th scope=\"row\" role=\"rowheader\"><a href=\"x/index.html\">x</a></th>",
                        "<td role=\"cell\" data-label=\"b\">1\n2</td>");
    }

    @Test
    void rowsWithoutHeadingHaveAllCells() {
        List<Row> rows = List.of(new Row("x", List.of("1")));
        List<String> columns = List.of("a", "b", "c");

        assertThatThrownBy(() -> new Table("caption", columns, rows)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void foldedTextKeepsItsLinesAndIsEscaped() {
        Section section =
                Section.builder("s", "s").folded("how & why", "1\n  <2>").build();

        assertThat(page(section).html())
                .contains("<details><summary>how &amp; why</summary><pre>1\n  &lt;2&gt;</pre></details>");
    }

    @Test
    void anotherSectionComesLast() {
        Page page = page(Section.builder("a", "A").build())
                .with(Section.builder("b", "B").build());

        assertThat(page.sections()).extracting(Section::id).containsExactly("a", "b");
    }
}
