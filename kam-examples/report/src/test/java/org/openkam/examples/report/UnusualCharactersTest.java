package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.examples.report.page.Page;
import org.openkam.examples.report.page.PagePdf;
import org.openkam.examples.report.page.Section;

/** Whatever somebody writes into a comment, everybody gets a report, and words stay in their order. */
class UnusualCharactersTest {
    private static Page page(String text) {
        Section section =
                Section.builder("comments", "Comments").points(List.of(text)).build();
        return new Page("en", "Report", "A001", List.of(), List.of(section), "Contents");
    }

    /** Control characters, half a character, no characters: no XML may hold them, and PDFs are made of XML. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 0xB, 0xC, 0x1F, 0x7F, 0x85, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x1FFFE})
    void noCharacterStopsAReport(int character) throws IOException {
        Page page = page("good " + Character.toString(character) + " work");
        assertThat(Sample.text(page)).contains("good \uFFFD work");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PagePdf.write(page, pdf);
        assertThat(pdf.size()).isPositive();
    }

    /** "not" behind an override would be read from right to left, and so would what follows it. */
    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void directionIsNotTurned(int character) {
        assertThat(page("good " + Character.toString(character) + "work").html())
                .contains(String.format(Locale.ROOT, "good [U+%04X]work", character))
                .doesNotContain(Character.toString(character));
    }

    @Test
    void everythingElseStays() {
        String text = "Zażółć, «ёж», שלום, 日本, \uD83D\uDE00, a\tb\nc";
        assertThat(Sample.text(page(text))).contains(text);
    }

    @Test
    void nearlyAllIsNotAll() {
        ReportWords words = new ReportWords(org.openkam.core.text.Language.ENGLISH);
        assertThat(words.percent(0.997)).isEqualTo("99%");
        assertThat(words.percent(0.003)).isEqualTo("1%");
        assertThat(words.percent(1)).isEqualTo("100%");
        assertThat(words.percent(0)).isEqualTo("0%");
        assertThat(words.percent(0.5)).isEqualTo("50%");
    }
}
