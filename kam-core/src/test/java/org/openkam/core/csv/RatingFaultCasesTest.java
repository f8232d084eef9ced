package org.openkam.core.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.core.csv.RatingFile.HEADER;
import static org.openkam.core.csv.RatingFile.rows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.scale.Answer.Unrated;

/** Faults of single rows, numbered as in the list of fault cases. */
class RatingFaultCasesTest {
    private static final String GOOD = "A001,P01,PEER,PLN-1,4";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"6", "0", "-1", "999999999"})
    void case25AValueOutsideTheScaleIsPutAsideAndTheRestIsKept(String value) {
        RatingFile file = rows(folder, GOOD, "A001,P02,PEER,PLN-1," + value);
        assertThat(file.found()).containsExactly("RATING_RANGE ratings-360.csv:3:value");
        assertThat(file.only(FindingCode.RATING_RANGE).message())
                .isEqualTo("Value (" + value + ") must lie on the scale (1..5).");
        assertThat(file.counts()).isEqualTo(new RowCounts(2, 1, 1, 0));
        assertThat(file.rejected()).containsExactly(List.of("A001", "P02", "PEER", "PLN-1", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "4.0", "4,5"})
    void case26And43ValuesBetweenThePointsAndDecimalsOfAnyLocaleAreRefused(String value) {
        RatingFile file = rows(folder, GOOD, "A001,P02,PEER,PLN-1,\"" + value + "\"");
        assertThat(file.found()).containsExactly("RATING_FORMAT ratings-360.csv:3:value");
        assertThat(file.rejected()).containsExactly(List.of("A001", "P02", "PEER", "PLN-1", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"４", "٤", "0x1p3", "4d", " 4 ", "+4", "1e0", "--4", "-", "1234567890", "4\u00A0", "IV", "na"})
    void case44OtherSpellingsOfNumbersAreRefused(String value) {
        RatingFile file = rows(folder, GOOD, "A001,P02,PEER,PLN-1," + value);
        assertThat(file.found()).containsExactly("RATING_FORMAT ratings-360.csv:3:value");
        assertThat(file.result().table().size()).isEqualTo(1);
    }

    @Test
    void case27AnUnknownItemIsNamedWithTheNearestOne() {
        RatingFile file = rows(folder, GOOD, "A001,P02,PEER,PLN1,4");
        assertThat(file.only(FindingCode.RATING_ITEM).message())
                .isEqualTo("Item (PLN1) must be one of the instrument's.");
        assertThat(file.only(FindingCode.RATING_ITEM).advice()).startsWith("Maybe PLN-1 was meant");
    }

    /** A programme has no list of those invited: who may answer is settled where the questions are sent out. */
    @Test
    void case28AnyRaterIsTakenBecauseThereIsNoListOfThoseInvited() {
        RatingFile file = rows(folder, GOOD, "A001,NOBODY-KNOWS,PEER,PLN-1,4");
        assertThat(file.found()).isEmpty();
        assertThat(file.counts()).isEqualTo(new RowCounts(2, 2, 0, 0));
    }

    @Test
    void case29AnUnknownAssesseeIsNamed() {
        RatingFile file = rows(folder, GOOD, "A003,P02,PEER,PLN-1,4");
        assertThat(file.found()).containsExactly("RATING_ASSESSEE ratings-360.csv:3:assessee");
        assertThat(file.only(FindingCode.RATING_ASSESSEE).message()).contains("(A003)");
    }

    @Test
    void case30SelfAsPeerAndSomebodyElseAsSelfAreRefused() {
        RatingFile file = rows(folder, "A001,A001,PEER,PLN-1,4", "A001,A002,SELF,PLN-1,4", "A001,A001,SELF,PLN-1,4");
        assertThat(file.found())
                .containsExactly("RATING_SELF ratings-360.csv:2:source", "RATING_SELF ratings-360.csv:3:source");
        assertThat(file.counts()).isEqualTo(new RowCounts(3, 1, 2, 0));
    }

    @Test
    void case31ARaterUnderTwoSourcesForOneAssesseeIsRefusedThereOnly() {
        RatingFile file =
                rows(folder, GOOD, "A001,P01,MANAGER,PLN-2,4", "A001,P02,PEER,PLN-1,4", "A002,P01,MANAGER,PLN-1,4");
        assertThat(file.found())
                .containsExactly(
                        "RATING_TWO_SOURCES ratings-360.csv:2:source", "RATING_TWO_SOURCES ratings-360.csv:3:source");
        assertThat(file.counts()).isEqualTo(new RowCounts(4, 2, 2, 0));
    }

    @Test
    void case32EqualDuplicatesCollapseAndAreCounted() {
        RatingFile file = rows(folder, GOOD, "A001,P02,PEER,PLN-1,4", GOOD, GOOD);
        assertThat(file.found()).containsExactly("ROW_DUPLICATE ratings-360.csv:4", "ROW_DUPLICATE ratings-360.csv:5");
        assertThat(file.findings().list().get(0).message())
                .isEqualTo("Row repeats row (2) exactly and is counted once.");
        assertThat(file.counts()).isEqualTo(new RowCounts(4, 2, 0, 2));
    }

    @Test
    void case33ConflictingDuplicatesAreAllRejected() {
        RatingFile file = rows(folder, GOOD, "A001,P01,PEER,PLN-1,2", GOOD, "A001,P02,PEER,PLN-1,4");
        assertThat(file.found())
                .containsExactly(
                        "RATING_CONFLICT ratings-360.csv:2:value",
                        "RATING_CONFLICT ratings-360.csv:3:value",
                        "RATING_CONFLICT ratings-360.csv:4:value");
        assertThat(file.rejected()).extracting(r -> r.get(4)).containsExactly("4", "2", "4");
        assertThat(file.counts()).isEqualTo(new RowCounts(4, 1, 3, 0));
    }

    @Test
    void case33NotObservedAndARatingAreAConflictToo() {
        RatingFile file = rows(folder, GOOD, "A001,P01,PEER,PLN-1,");
        assertThat(file.findings().of(FindingCode.RATING_CONFLICT)).hasSize(2);
        assertThat(file.rejected()).extracting(r -> r.get(4)).containsExactly("4", "");
    }

    @Test
    void case34And36EmptyIsNotObservedAndNeverZero() {
        AnswerTable table = rows(
                        folder, "A001,P01,PEER,PLN-1,", "A001,P01,PEER,PLN-2,NA", "A001,P01,PEER,PLN-3,DECLINED")
                .result()
                .table();
        assertThat(List.of(table.answer(0), table.answer(1), table.answer(2)))
                .containsExactly(Unrated.NOT_OBSERVED, Unrated.NOT_APPLICABLE, Unrated.DECLINED);
    }

    @Test
    void case35ATableWithoutAnyRatingIsATable() {
        RatingFile file = rows(folder, "A001,P01,PEER,PLN-1,", "A001,P02,PEER,PLN-1,NA");
        assertThat(file.found()).isEmpty();
        assertThat(file.result().table().isRated(0)).isFalse();
        assertThat(file.result().table().isRated(1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "NULL", "NaN", "-", "?", " ", "n/a"})
    void case36OtherWordsForNothingAreRefused(String value) {
        RatingFile file = rows(folder, GOOD, "A001,P02,PEER,PLN-1," + value);
        assertThat(file.found()).containsExactly("RATING_FORMAT ratings-360.csv:3:value");
        assertThat(file.counts()).isEqualTo(new RowCounts(2, 1, 1, 0));
    }

    @Test
    void case36AMissingFieldIsNotAnEmptyOne() {
        RatingFile file = rows(folder, GOOD, "A001,P02,PEER,PLN-1");
        assertThat(file.only(FindingCode.CSV_FIELDS).message()).isEqualTo("Row must have (5) fields, but has (4).");
        assertThat(file.counts()).isEqualTo(new RowCounts(2, 1, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "A\u0000", "A\u202E1", "A\u200B1", "А001", "a b", "", "x@y.org"})
    void case23BadIdentifiersAreRefusedAndTheRatersIsNeverShown(String id) {
        RatingFile file = rows(folder, GOOD, "A001," + id + ",PEER,PLN-1,4");
        assertThat(file.only(FindingCode.ID_INVALID).message())
                .startsWith("Identifier (...) in column (rater) must be 1 to 64 letters");
        RatingFile ofAssessee = rows(folder, GOOD, id + ",P01,PEER,PLN-1,4");
        assertThat(ofAssessee.found()).containsExactly("ID_INVALID ratings-360.csv:3:assessee");
    }

    @Test
    void case23IllegalCharactersAreShownAsCodePointsAndLongOnesAreCut() {
        assertThat(rows(folder, "A\u202E\u0000,P01,PEER,PLN-1,4")
                        .only(FindingCode.ID_INVALID)
                        .facts()
                        .get("value"))
                .isEqualTo("A\\u202E\\u0000");
        assertThat(rows(folder, "x".repeat(10_000) + ",P01,PEER,PLN-1,4")
                        .only(FindingCode.ID_INVALID)
                        .facts()
                        .get("value"))
                .isEqualTo("x".repeat(17) + "...");
    }

    /** Nothing knows when an answer was given: a column of times is one that isn't read, whatever stands in it. */
    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01T00:00:00Z", "2026-03-29T02:30", "yesterday", ""})
    void case52TimesArePassedOverLikeAnyColumnThatIsNotAskedFor(String time) {
        RatingFile file = RatingFile.read(
                folder,
                "assessee,rater,source,item,value,answered_at\n" + GOOD + "," + time + "\n" + GOOD + ",2026-01-01\n");
        assertThat(file.found()).containsExactly("ROW_DUPLICATE ratings-360.csv:3");
        assertThat(file.counts()).isEqualTo(new RowCounts(2, 1, 0, 1));
    }

    @Test
    void aMalformedSourceIsRefused() {
        RatingFile file = rows(folder, "A001,P01,,PLN-1,4", "A001,P01,MY PEER,PLN-1,4");
        assertThat(file.found())
                .containsExactly("RATING_SOURCE ratings-360.csv:2:source", "RATING_SOURCE ratings-360.csv:3:source");
    }

    @Test
    void columnsGoByNameInAnyOrderAndFurtherOnesArePassedOver() {
        RatingFile file = RatingFile.read(folder, " value ,note,item,source,rater,assessee\n4,x,PLN-1,PEER,P01,A001\n");
        assertThat(file.found()).isEmpty();
        assertThat(file.result().table().rating(0)).isEqualTo(4);
    }

    @Test
    void allFaultsOfAFileAreFoundInOneGoInTheOrderOfItsLines() {
        RatingFile file = rows(
                folder,
                "A009,P01,PEER,PLN-1,4",
                "A001,P01,PEER,PLN-9,4",
                "A001,P01,PEER,PLN-1,six",
                "A001,P01,PEER,PLN-1,6",
                "A001,P01,PEER",
                GOOD);
        assertThat(file.findings().list())
                .extracting(f -> f.code().name())
                .containsExactly("RATING_ASSESSEE", "RATING_ITEM", "RATING_FORMAT", "RATING_RANGE", "CSV_FIELDS");
        assertThat(file.counts()).isEqualTo(new RowCounts(6, 1, 5, 0));
    }

    @Test
    void aHeaderAloneIsAnEmptyTable() {
        assertThat(RatingFile.read(folder, HEADER).counts()).isEqualTo(new RowCounts(0, 0, 0, 0));
        assertThat(RatingFile.read(folder, HEADER.strip()).found()).isEmpty();
    }
}
