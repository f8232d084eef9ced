package org.openkam.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openkam.core.programme.Rows.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.programme.AnswerTableBuilder.Result;
import org.openkam.core.programme.Rows.Given;
import org.openkam.core.scale.Answer.Unrated;
import org.openkam.core.scale.RatingScale;

class AnswerTableTest {

    @Test
    void standsByAssesseeSourceRaterAndItem() {
        AnswerTable table = Rows.read(List.of(
                        row("B", "P2", "PEER", "REL-1", 1),
                        row("A", "P2", "PEER", "PLN-2", 2),
                        row("A", "P1", "PEER", "PLN-2", 3),
                        row("A", "P2", "PEER", "PLN-1", 4),
                        row("A", "C1", "CLIENT", "PLN-1", 5),
                        row("A", "A", "SELF", "PLN-1", 5)))
                .table();
        assertThat(Rows.lines(table))
                .containsExactly(
                        "A CLIENT C1 PLN-1 5",
                        "A PEER P1 PLN-2 3",
                        "A PEER P2 PLN-1 4",
                        "A PEER P2 PLN-2 2",
                        "A SELF A PLN-1 5",
                        "B PEER P2 REL-1 1");
        assertThat(table.sheetCount()).isEqualTo(5);
        assertThat(table.raterCount()).isEqualTo(4);
        assertThat(table.rater(2)).isEqualTo(table.rater(4));
        assertThat(table.indexOf("B")).isEqualTo(1);
        assertThat(table.indexOf("C")).isNegative();
        assertThat(table.sources()).containsExactly(RaterSource.CLIENT, RaterSource.PEER, RaterSource.SELF);
        assertThat(table).hasToString("6 answers about 2 assessees by 4 raters");
    }

    @Test
    void codesOrderByCodePointNotByAlphabet() {
        AnswerTable table = Rows.read(List.of(
                        row("a", "P", "PEER", "PLN-1", 1),
                        row("Z", "P", "PEER", "PLN-1", 1),
                        row("A-1", "P", "PEER", "PLN-1", 1),
                        row("A.1", "P", "PEER", "PLN-1", 1),
                        row("A10", "P", "PEER", "PLN-1", 1),
                        row("A9", "P", "PEER", "PLN-1", 1)))
                .table();
        assertThat(table.assessees()).containsExactly("A-1", "A.1", "A10", "A9", "Z", "a");
    }

    @Test
    void case34And35UnratedAnswersStayWhatTheyAreAndAreNeverZero() {
        List<Given> given = new ArrayList<>();
        for (Unrated unrated : Unrated.values()) {
            given.add(new Given("A", "P" + unrated.ordinal(), "PEER", "PLN-1", unrated));
        }
        AnswerTable table = Rows.read(given).table();
        assertThat(table.size()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            int answer = i;
            assertThat(table.isRated(i)).isFalse();
            assertThat(table.answer(i)).isEqualTo(Unrated.values()[i]);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> table.rating(answer))
                    .withMessage("Answer (" + table.answer(answer) + ") must be a rating.");
        }
    }

    @Test
    void holdsTheWholeRangeOfScales() {
        AnswerTableBuilder builder = AnswerTable.builder(RatingScale.of(-100, 100), Rows.ITEMS);
        AnswerTable table = Rows.read(
                        builder,
                        IntStream.rangeClosed(-100, 100)
                                .mapToObj(v -> row("A%03d".formatted(v + 100), "P", "PEER", "PLN-1", v))
                                .toList())
                .table();
        assertThat(IntStream.range(0, table.size()).map(table::rating))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(-100, 100).boxed().toList());
    }

    @Test
    void noCodeStaysThatIsNoLongerInUse() {
        Result result = Rows.read(List.of(
                row("A", "P1", "PEER", "PLN-1", 4),
                row("B", "P2", "CLIENT", "PLN-1", 3),
                row("B", "P2", "CLIENT", "PLN-1", 4)));
        assertThat(result.table().assessees()).containsExactly("A");
        assertThat(result.table().sources()).containsExactly(RaterSource.PEER);
        assertThat(result.table().raterCount()).isEqualTo(1);
    }

    @Test
    void twoSourcesForOneAssesseeDropTheRatersRowsThereAndNowhereElse() {
        Result result = Rows.read(List.of(
                row("A", "P1", "PEER", "PLN-1", 4),
                row("A", "P1", "CLIENT", "PLN-2", 4),
                row("A", "P2", "PEER", "PLN-1", 4),
                row("B", "P1", "CLIENT", "PLN-1", 4)));
        assertThat(Rows.lines(result.table())).containsExactly("A PEER P2 PLN-1 4", "B CLIENT P1 PLN-1 4");
        assertThat(result.findings().of(FindingCode.RATING_TWO_SOURCES))
                .extracting(f -> f.place().toString())
                .containsExactly("answers:1:source", "answers:2:source");
        assertThat(result.counts()).isEqualTo(new RowCounts(4, 2, 2, 0));
    }

    @Test
    void moreSourcesThanATableHoldsArePutAsideNotThrown() {
        List<Given> given = IntStream.range(0, 300)
                .mapToObj(i -> row("A", "P%03d".formatted(i), "S%03d".formatted(i), "PLN-1", 4))
                .toList();
        Result result = Rows.read(given);
        assertThat(result.table().sources()).hasSize(256);
        assertThat(result.table().source(255).code()).isEqualTo("S255");
        assertThat(result.findings().of(FindingCode.RATING_SOURCE)).hasSize(44);
        assertThat(result.findings().render()).doesNotContain("S256");
    }

    @Test
    void aRejectedRowCanBeMendedAndGivenAgain() {
        Result result = Rows.read(List.of(
                new Given("A", "P1", "PEER", "NOPE-1", Unrated.NOT_OBSERVED),
                new Given("A", "P1", "PEER", "PLN-1", Unrated.NOT_APPLICABLE),
                row("A", "P1", "PEER", "PLN-1", 4)));
        assertThat(result.rejected())
                .extracting(r -> String.join(",", r.fields()))
                .containsExactly("A,P1,PEER,NOPE-1,", "A,P1,PEER,PLN-1,NA", "A,P1,PEER,PLN-1,4");
    }

    @Test
    void survivesSerialization() throws IOException, ClassNotFoundException {
        AnswerTable table = Rows.read(List.of(
                        row("A", "P1", "PEER", "PLN-1", 4), new Given("B", "B", "SELF", "PLN-2", Unrated.DECLINED)))
                .table();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(serialized(table)))) {
            AnswerTable copy = (AnswerTable) in.readObject();
            assertThat(Rows.lines(copy)).isEqualTo(Rows.lines(table));
            assertThat(copy.scale()).isEqualTo(table.scale());
            assertThat(copy.sources()).isEqualTo(table.sources());
        }
    }

    @Test
    void anAnswerTakesThreeBytesAndASheetNine() throws IOException {
        int oneAnswer = serialized(
                        Rows.read(List.of(row("A", "P1", "PEER", "PLN-1", 4))).table())
                .length;
        int twoAnswers = serialized(
                        Rows.read(List.of(row("A", "P1", "PEER", "PLN-1", 4), row("A", "P1", "PEER", "PLN-2", 4)))
                                .table())
                .length;
        assertThat(twoAnswers - oneAnswer).isEqualTo(3);
        int threeSheets = serialized(table(3)).length;
        int fourSheets = serialized(table(4)).length;
        int textOfRater = "P4".length() + 3;
        assertThat(fourSheets - threeSheets).isEqualTo(9 + 3 + textOfRater);
    }

    private static AnswerTable table(int raters) {
        return Rows.read(IntStream.rangeClosed(1, raters)
                        .mapToObj(n -> row("A", "P" + n, "PEER", "PLN-1", 4))
                        .toList())
                .table();
    }

    private static byte[] serialized(AnswerTable table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(table);
        }
        return bytes.toByteArray();
    }

    @Test
    void anEmptyTableIsATable() {
        AnswerTable table = Rows.builder().build().table();
        assertThat(table.size()).isZero();
        assertThat(table.assessees()).isEmpty();
        assertThat(table.items()).isEqualTo(Rows.ITEMS);
    }

    @Test
    void aBuilderRefusesNothingnessAndASecondUse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerTable.builder(RatingScale.of(1, 5), List.of()))
                .withMessage("Items (empty) must have at least one element.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rows.builder().add("A", null, "PEER", "PLN-1", Unrated.DECLINED))
                .withMessage("Rater (null) must be given.");
        List<String> many =
                IntStream.rangeClosed(1, 65_536).mapToObj(n -> "I" + n).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerTable.builder(RatingScale.of(1, 5), many))
                .withMessage("Number of items (65536) must be at most 65535.");
        AnswerTableBuilder builder = Rows.builder();
        builder.build();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(builder::build);
    }
}
