package org.openkam.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.Severity;
import org.openkam.core.programme.AnswerTableBuilder.Result;
import org.openkam.core.programme.Rows.Given;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.Answer.Unrated;

/** What holds for any rows, however dirty. */
class AnswerTableLawsTest {

    @Provide
    Arbitrary<List<Given>> dirtyRows() {
        Arbitrary<String> assessees = Arbitraries.of("A1", "A2", "A3", "A1", "A2", "bad id", "");
        Arbitrary<String> raters = Arbitraries.of("P1", "P2", "P3", "A1", "A2", "P 4");
        Arbitrary<String> sources = Arbitraries.of("PEER", "CLIENT", "SELF", "PEER", "", "MANAGER");
        Arbitrary<String> items = Arbitraries.of("PLN-1", "PLN-2", "REL-1", "REL-9");
        Arbitrary<Answer> answers = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 6).map(Answer::of), Arbitraries.of(Unrated.values()));
        return Combinators.combine(assessees, raters, sources, items, answers)
                .as(Given::new)
                .list()
                .ofMaxSize(60);
    }

    private static Result read(List<Given> rows) {
        return Rows.read(Rows.builder().assessees(List.of("A1", "A2")), rows);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void rowsAreAcceptedRejectedOrCollapsedAndNeverLost(@ForAll("dirtyRows") List<Given> rows) {
        Result result = read(rows);
        assertThat(result.counts().rows()).isEqualTo(rows.size());
        assertThat(result.counts().accepted()).isEqualTo(result.table().size());
        assertThat(result.counts().rejected()).isEqualTo(result.rejected().size());
        assertThat(result.findings().of(Severity.REJECTED))
                .containsExactlyElementsOf(
                        result.rejected().stream().map(r -> r.finding()).toList());
        assertThat(result.findings().of(Severity.NOTE))
                .hasSize((int) result.counts().collapsed());
        Set<Long> lines = new HashSet<>();
        result.findings().forEach(f -> assertThat(lines.add(f.place().line())).isTrue());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfRowsLeavesNoTrace(@ForAll("dirtyRows") List<Given> rows, @ForAll long seed) {
        List<Given> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        Result one = read(rows);
        Result other = read(shuffled);
        assertThat(Rows.lines(other.table())).isEqualTo(Rows.lines(one.table()));
        assertThat(other.table().sources()).isEqualTo(one.table().sources());
        assertThat(other.counts()).isEqualTo(one.counts());
        assertThat(withoutLines(other)).isEqualTo(withoutLines(one));
    }

    private static List<String> withoutLines(Result result) {
        return result.findings().list().stream()
                .filter(f -> f.severity() == Severity.REJECTED)
                .map(f -> f.code() + f.place().path() + f.facts())
                .sorted()
                .toList();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void dictionariesHoldExactlyTheCodesInUse(@ForAll("dirtyRows") List<Given> rows) {
        AnswerTable table = read(rows).table();
        Set<Integer> raters = new TreeSet<>();
        Set<RaterSource> sources = new TreeSet<>();
        for (int sheet = 0; sheet < table.sheetCount(); sheet++) {
            raters.add(table.rater(sheet));
            sources.add(table.source(sheet));
            assertThat(table.answersTo(sheet)).isGreaterThan(table.answersFrom(sheet));
        }
        assertThat(raters).hasSize(table.raterCount());
        assertThat(sources).containsExactlyElementsOf(table.sources());
        for (int a = 0; a < table.assessees().size(); a++) {
            assertThat(table.sheetsTo(a)).isGreaterThan(table.sheetsFrom(a));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void acceptedRowsAreRowsThatWereGiven(@ForAll("dirtyRows") List<Given> rows) {
        List<String> given = rows.stream()
                .map(r -> String.join(
                        " ",
                        r.assessee(),
                        r.source(),
                        r.rater(),
                        r.item(),
                        r.answer().<String>fold(Integer::toString, Enum::name)))
                .toList();
        List<String> accepted = Rows.lines(read(rows).table());
        assertThat(given).containsAll(accepted);
        assertThat(accepted).isSorted().doesNotHaveDuplicates();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void noFindingHoldsARatersId(@ForAll("dirtyRows") List<Given> rows) {
        for (Finding finding : read(rows).findings()) {
            assertThat(finding.facts().values()).noneMatch(v -> v.startsWith("P") && v.length() <= 3);
        }
    }
}
