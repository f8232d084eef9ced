package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.HybridTest;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.TestItem;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Source case A8: hybrid tests, items of knowledge and cases, an item on several competencies. */
class A08HybridTestTest {
    private static final Map<String, Integer> KEY_C = Map.of("C", 1);

    private static InstrumentScore score(Programme programme, String assessee, String competency) {
        return HybridTestScorer.of(programme).scores(assessee).stream()
                .filter(s -> s.competency().equals(competency))
                .findFirst()
                .orElseThrow();
    }

    /** PLN: 1 of 1, 0 of 1 (left open), 2 of 3: 3 of 5 points, 1 + 4 * 3/5 = 3.4. */
    @Test
    void shareOfPointsLaidOutOverTheScale() {
        Programme programme = new Samples()
                .choice("T1", "PLN", KEY_C)
                .choice("T2", "PLN", KEY_C)
                .caseItem("T3", "PLN", 3)
                .responds("A", "T1", "C")
                .responds("A", "T2", "")
                .responds("A", "T3", "2")
                .programme();

        InstrumentScore score = score(programme, "A", "PLN");

        assertThat(score.estimate()).isEqualTo(Estimate.of(3.4));
        assertThat(score.evidence()).isEqualTo(3);
        assertThat(score.instrument()).isEqualTo("HYBRID_TEST");
        assertThat(score.flags()).containsExactly(EvidenceFlag.FEW_ITEMS);
        assertThat(score.trace().render())
                .contains(
                        "PLN = 3.4000: hybrid test, 3 of 5 points, laid out over 1 to 5",
                        "items with options: 1 of 2 points in 2; 1 left open",
                        "cases: 2 of 3 points in 1; 0 without an answer",
                        "no standard error: too few people answered these same items (1)");
    }

    /** Missing is never zero: the case left open leaves both sums. */
    @Test
    void caseLeftOpenIsNoAnswer() {
        Programme programme = new Samples()
                .choice("T1", "PLN", KEY_C)
                .caseItem("T2", "PLN", 3)
                .caseItem("T3", "REL", 3)
                .responds("A", "T1", "C")
                .responds("A", "T2", "")
                .responds("A", "T3", "")
                .programme();

        assertThat(score(programme, "A", "PLN").estimate().value()).isEqualTo(5);
        assertThat(score(programme, "A", "PLN").evidence()).isEqualTo(1);
        assertThat(score(programme, "A", "REL").estimate()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(score(programme, "A", "REL").trace().render()).contains("answered none of its items");
    }

    @Test
    void anItemCountsForEachOfItsCompetencies() {
        Programme programme = new Samples()
                .choice("T1", "PLN REL", Map.of("A", 2, "B", 1))
                .choice("T2", "REL", KEY_C)
                .responds("A", "T1", "B")
                .responds("A", "T2", "C")
                .programme();

        assertThat(score(programme, "A", "PLN").estimate().value()).isEqualTo(3); // 1 of 2
        assertThat(score(programme, "A", "REL").estimate().value()).isCloseTo(1 + 4 * 2 / 3d, within(1e-15)); // 2 of 3
    }

    /**
     * Twelve people on two items of one point: 5 x (1, 1), 1 x (1, 0), 1 x (0, 1), 5 x (0, 0). By hand: item variances 3/11 each, that of
     * the total 10/11, so alpha = 2 (1 - (2 * 3/11) / (10/11)) = 0.8; s^2 (1 - alpha) = 10/11 * 0.2 = 2/11 points^2; a point is 2 on the
     * scale, SE = 2 sqrt(2/11).
     */
    @Test
    void errorComesFromAlphaOfTheSameItems() {
        Samples samples = new Samples().choice("T1", "PLN", KEY_C).choice("T2", "PLN", KEY_C);
        for (int i = 0; i < 12; i++) {
            samples.responds("A" + i, "T1", i < 6 ? "C" : "A").responds("A" + i, "T2", i < 5 || i == 6 ? "C" : "A");
        }
        samples.responds("B", "T1", "C").responds("C", "T2", "C"); // one item each: no part of the others' error

        InstrumentScore score = score(samples.programme(), "A5", "PLN");

        Estimate.Computed estimate = (Estimate.Computed) score.estimate();
        assertThat(estimate.value()).isEqualTo(3);
        assertThat(estimate.standardError().value()).isCloseTo(2 * Math.sqrt(2 / 11d), within(1e-14));
        assertThat(estimate.standardError().degreesOfFreedom()).isEqualTo(11);
        assertThat(estimate.interval().lower()).isEqualTo(3 - 2.200985160082949 * 2 * Math.sqrt(2 / 11d), within(1e-9));
        assertThat(score.flags()).containsExactly(EvidenceFlag.FEW_ITEMS);
        assertThat(score(samples.programme(), "B", "PLN").trace().render())
                .contains("a single item says nothing about its own error");
    }

    @Test
    void itemsThatTellNobodyApartAreFlagged() {
        Samples random = new Samples().choice("T1", "PLN", KEY_C).choice("T2", "PLN", KEY_C);
        Samples same = new Samples().choice("T1", "PLN", KEY_C).choice("T2", "PLN", KEY_C);
        for (int i = 0; i < 12; i++) {
            random.responds("A" + i, "T1", i < 6 ? "C" : "A").responds("A" + i, "T2", i % 2 == 0 ? "C" : "A");
            same.responds("A" + i, "T1", "C").responds("A" + i, "T2", "C");
        }
        assertThat(score(random.programme(), "A0", "PLN").flags()).contains(EvidenceFlag.LOW_RELIABILITY);
        InstrumentScore without = score(same.programme(), "A0", "PLN");
        assertThat(without.flags()).contains(EvidenceFlag.LOW_RELIABILITY);
        assertThat(without.estimate()).isEqualTo(Estimate.of(5));
        assertThat(without.trace().render()).contains("do not vary enough");
    }

    /** Acceptance of bad input: what can't be scored is kept, the rest is scored. */
    @Test
    void whatCannotBeScoredIsKeptAndTheRestIsScored() {
        Samples samples = new Samples()
                .choice("T1", "PLN", KEY_C)
                .choice("T2", "PLN", KEY_C)
                .choice("T3", "PLN", KEY_C)
                .caseItem("T4", "PLN", 3)
                .item(new TestItem("T5", Set.of("PLN"), TestItem.Kind.CHOICE, Map.of("A", 1), 1))
                .item(new TestItem("T5", Set.of("PLN"), TestItem.Kind.CHOICE, Map.of("B", 1), 1))
                .responds("A", "T1", "C")
                .responds("A", "T1", "C") // twice the same
                .responds("A", "T2", "C")
                .responds("A", "T2", "D") // contradicts
                .responds("A", "T3", "cc") // no option
                .responds("A", "T4", "4") // more than there are
                .responds("A", "T5", "A") // two keys
                .responds("A", "T9", "A"); // no such item
        HybridTestScorer scorer = HybridTestScorer.of(samples.programme());

        assertThat(scorer.scores("A").get(0).estimate()).isEqualTo(Estimate.of(5));
        assertThat(scorer.scores("A").get(0).evidence()).isEqualTo(1);
        assertThat(scorer.leftOut()).extracting(r -> r.item()).containsExactly("T2", "T2", "T3", "T4", "T5", "T9");
        assertThat(scorer.scores("NOBODY")).isEmpty();
        assertThat(scorer.scores("UNKNOWN")).isEmpty();
    }

    /** The design asks for ANL, but the key has no item for it. */
    @Test
    void competencyWithoutKeyIsSaidToHaveNoScore() {
        Programme programme = new Samples()
                .design(new HybridTest(Map.of("PLN", 1, "ANL", 1)))
                .choice("T1", "PLN", KEY_C)
                .responds("A", "T1", "B")
                .programme();

        assertThat(HybridTestScorer.of(programme).scores("A"))
                .extracting(InstrumentScore::competency, InstrumentScore::isScored)
                .containsExactly(tuple("ANL", false), tuple("PLN", true));
    }

    @Test
    void noKeyMeansNoScoreForAnybody() {
        Programme programme = new Samples().responds("A", "T1", "B").programme();

        assertThat(HybridTestScorer.of(programme).scores("A")).isEqualTo(List.of());
        assertThat(HybridTestScorer.of(programme).leftOut()).hasSize(1);
    }
}
