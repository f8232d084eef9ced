package org.openkam.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.core.exchange.OnetFile.ACHIEVEMENT;
import static org.openkam.core.exchange.OnetFile.PERSUASION_IM;
import static org.openkam.core.exchange.OnetFile.READING_IM;
import static org.openkam.core.exchange.OnetFile.READING_LV;
import static org.openkam.core.exchange.OnetFile.SKILLS;
import static org.openkam.core.exchange.OnetFile.STYLES;
import static org.openkam.core.exchange.OnetFile.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.text.Language;

/** Reading of O*NET's files of ratings. */
class OnetRatingsTest {
    @TempDir
    Path folder;

    @Test
    void aRatingKeepsItsError() {
        OnetRatings read = read(folder, SKILLS, READING_IM, READING_LV, PERSUASION_IM);
        assertThat(read.findings()).isEmpty();
        assertThat(read.rows().counts()).isEqualTo(new RowCounts(3, 3, 0, 0));
        assertThat(read.occupations()).containsExactly("11-2022.00");
        OnetRating persuasion = read.ratings().get(2);
        assertThat(persuasion.elementName()).isEqualTo("Persuasion");
        assertThat(persuasion.value()).isEqualTo("4.12");
        assertThat(persuasion.n()).hasValue(8);
        assertThat(persuasion.standardError()).contains(new BigDecimal("0.1250"));
        assertThat(persuasion.lower()).contains(new BigDecimal("3.8800"));
        assertThat(persuasion.upper()).contains(new BigDecimal("4.3700"));
        assertThat(persuasion.suppressOrNull()).isFalse();
        assertThat(persuasion.notRelevantOrNull()).isNull();
        assertThat(persuasion.date()).isEqualTo(YearMonth.of(2016, 7));
        assertThat(persuasion.source()).isEqualTo("Analyst");
        assertThat(read.ratings().get(1).notRelevantOrNull()).isFalse();
    }

    @Test
    void whatIsNotAvailableIsMissingAndNotZero() {
        OnetRating style = read(folder, STYLES, ACHIEVEMENT).ratings().get(0);
        assertThat(style.value()).isEqualTo("4.35");
        assertThat(style.n()).hasValue(23);
        assertThat(style.standardError()).isEmpty();
        assertThat(style.lower()).isEmpty();
        assertThat(style.upper()).isEmpty();
        assertThat(style.suppressOrNull()).isNull();
        assertThat(style.isSuppressed()).isFalse();
        assertThat(style.isNotRelevant()).isFalse();
    }

    @Test
    void columnsGoByName() {
        List<String> reversed = Arrays.asList(SKILLS.split("\t"));
        List<String> cells = Arrays.asList(PERSUASION_IM.split("\t"));
        Collections.reverse(reversed);
        Collections.reverse(cells);
        OnetRatings read = read(folder, String.join("\t", reversed) + "\tTitle", String.join("\t", cells) + "\tx");
        assertThat(read.ratings()).isEqualTo(read(folder, SKILLS, PERSUASION_IM).ratings());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 11-2022, O*NET-SOC Code",
        "1, 2 A, Element ID",
        "2, '', Element Name",
        "3, im, Scale ID",
        "4, n/a, Data Value",
        "4, '3,88', Data Value",
        "4, 0.99, Data Value",
        "4, 5.01, Data Value",
        "5, 8.0, N",
        "6, -0.1, Standard Error",
        "6, '', Standard Error",
        "7, 0.5, Lower CI Bound",
        "7, n/a, Lower CI Bound",
        "8, n/a, Upper CI Bound",
        "8, 3.6, Upper CI Bound",
        "9, y, Recommend Suppress",
        "10, '', Not Relevant",
        "11, 2016-07, Date",
        "11, 13/2016, Date"
    })
    void aWrongCellPutsItsRowAside(int index, String wrong, String column) {
        String[] cells = READING_IM.split("\t");
        cells[index] = wrong;
        OnetRatings read = read(folder, SKILLS, PERSUASION_IM, String.join("\t", cells));
        assertThat(places(read.findings())).containsExactly("EXCHANGE_VALUE Skills.txt:3:" + column);
        assertThat(read.rows().counts()).isEqualTo(new RowCounts(2, 1, 1, 0));
        assertThat(read.rows().rejected().get(0).fields()).containsExactly(cells);
    }

    @Test
    void aLevelNeedsToSayWhetherItIsRelevant() {
        String level = READING_LV.replace("\tN\tN\t", "\tN\t");
        assertThat(places(read(folder, STYLES, ACHIEVEMENT, level).findings()))
                .containsExactly("EXCHANGE_VALUE Skills.txt:3:Not Relevant");
    }

    @Test
    void aRepeatedRowCountsOnceAndContradictingRowsNotAtAll() {
        String other = READING_IM.replace("3.88", "3.75");
        OnetRatings read = read(folder, SKILLS, PERSUASION_IM, READING_IM, PERSUASION_IM, other, "", READING_LV);
        assertThat(places(read.findings()))
                .containsExactly(
                        "EXCHANGE_CONFLICT Skills.txt:3:Element ID",
                        "EXCHANGE_CONFLICT Skills.txt:5:Element ID",
                        "ROW_DUPLICATE Skills.txt:4");
        assertThat(read.rows().counts()).isEqualTo(new RowCounts(5, 2, 2, 1));
        assertThat(read.findings().list().get(0).message())
                .isEqualTo("Rows about the same thing must agree, but this row on (2.A.1.a) contradicts another one.");
    }

    @Test
    void aQuoteIsACharacterLikeAnyOther() {
        OnetRatings read = read(folder, SKILLS, PERSUASION_IM.replace("Persuasion", "\"Persuasion"), READING_IM);
        assertThat(read.findings()).isEmpty();
        assertThat(read.ratings().get(0).elementName()).isEqualTo("\"Persuasion");
    }

    @Test
    void faultsOfTheFileAreFindings() throws IOException {
        assertThat(places(OnetRatings.read(folder.resolve("none.txt")).findings()))
                .containsExactly("FILE_MISSING none.txt");
        assertThat(places(OnetRatings.read(folder).findings()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("FILE_UNREAD");
        assertThat(places(read(folder, "").findings())).containsExactly("CSV_COLUMNS Skills.txt:1");
        assertThat(places(read(folder, SKILLS.replace('\t', ',')).findings()))
                .containsExactly("CSV_COLUMNS Skills.txt:1");
        assertThat(places(read(folder, SKILLS + "\tDate").findings())).containsExactly("CSV_COLUMNS Skills.txt:1");
        assertThat(places(read(folder, SKILLS, PERSUASION_IM + "\t").findings()))
                .containsExactly("CSV_FIELDS Skills.txt:2");
        Path latin = folder.resolve("latin.txt");
        Files.write(
                latin,
                (SKILLS + "\r\n" + PERSUASION_IM.replace("Pers", "P\u00e9rs")).getBytes(StandardCharsets.ISO_8859_1));
        OnetRatings read = OnetRatings.read(latin);
        assertThat(places(read.findings())).containsExactly("ENCODING latin.txt:2");
        assertThat(read.rows().counts()).isEqualTo(new RowCounts(0, 0, 0, 0));
    }

    @Test
    void aFileWithAMarkAndOtherLineEndsIsReadAlike() {
        Path file = OnetFile.write(folder, "bom.txt", "\uFEFF" + SKILLS + "\r\n" + PERSUASION_IM);
        assertThat(OnetRatings.read(file).ratings())
                .isEqualTo(read(folder, SKILLS, PERSUASION_IM).ratings());
    }

    @Test
    void findingsSpeakEveryBundledLanguage() {
        Findings findings =
                read(folder, SKILLS, PERSUASION_IM.replace("4.12", "6")).findings();
        for (Language language : Language.BUNDLED) {
            Finding finding = findings.list().get(0);
            assertThat(finding.message(language))
                    .contains("(6)", "(Data Value)", "(1..5)")
                    .doesNotContain("{");
        }
    }

    static List<String> places(Findings findings) {
        return findings.list().stream().map(f -> f.code() + " " + f.place()).toList();
    }
}
