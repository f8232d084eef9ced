package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.item.DistractorAnalysis;
import org.openkam.scoring.item.OptionStatistics;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Source cases A11 and R14: items of a pilot are kept, revised or dropped for reasons. */
class A11InstrumentPilotTest {
    private static final Map<String, Integer> KEY = Map.of("A", 1);

    /**
     * A hundred people, six sound items, and T7: those who know more choose B, though the key says A. T8 everybody solves, T9 is a coin.
     */
    private static Samples pilot(int people) {
        Random random = new Random(11);
        Samples samples = new Samples();
        for (int item = 1; item <= 9; item++) {
            samples.choice("T" + item, item == 9 ? "PLN REL" : "PLN", KEY);
        }
        samples.choice("R1", "REL", KEY).choice("R2", "REL", KEY);
        for (int p = 0; p < people; p++) {
            double ability = random.nextGaussian();
            for (int item = 1; item <= 9; item++) {
                boolean solves = 1.7 * ability + 0.3 * random.nextGaussian() > (item - 3.5) / 3;
                boolean coin = random.nextBoolean();
                String response = item == 7
                        ? ability > 0 ? "B" : coin ? "A" : "C"
                        : item == 8 ? "A" : item == 9 ? (coin ? "A" : "B") : solves ? "A" : coin ? "B" : "";
                samples.responds("P" + p, "T" + item, response);
            }
            samples.responds("P" + p, "R1", ability > 0 ? "A" : "B").responds("P" + p, "R2", ability > 0.5 ? "A" : "B");
        }
        return samples;
    }

    @Test
    void soundItemsAreKeptAndOthersGetTheirReasons() {
        HybridTestAnalysis analysis = HybridTestAnalysis.of(pilot(100).programme());

        for (int item = 1; item <= 6; item++) {
            assertThat(analysis.item("T" + item).advice()).isEqualTo(PilotAdvice.KEEP);
        }
        assertThat(analysis.item("T7").advice()).isEqualTo(PilotAdvice.REVISE);
        assertThat(analysis.item("T7").reasons())
                .contains(
                        PilotReason.KEY_IN_DOUBT,
                        PilotReason.NEGATIVE_DISCRIMINATION,
                        PilotReason.RELIABLY_LOW_DISCRIMINATION,
                        PilotReason.WRONG_OPTION_DRAWS_THE_STRONG);
        assertThat(analysis.item("T8").advice()).isEqualTo(PilotAdvice.REVISE);
        assertThat(analysis.item("T8").reasons())
                .containsExactlyInAnyOrder(PilotReason.NO_VARIANCE, PilotReason.TOO_EASY);
        assertThat(analysis.item("T9").evidence()).hasSize(2);
        assertThat(analysis.item("T9").reasons()).contains(PilotReason.LOW_DISCRIMINATION);
        assertThat(analysis.render()).contains("T7: REVISE [", "B (0 points): ", "PLN: Cronbach alpha = ");
        assertThatThrownBy(() -> analysis.item("T0")).hasMessageContaining("T0");
    }

    /** T3 has no correlation with the rest at all; among 40 people [-0.31, 0.31] still holds 0.2, among 400 [-0.10, 0.10] doesn't. */
    @Test
    void chanceAloneDropsNothing() {
        assertThat(uncorrelated(40)).returns(PilotAdvice.REVISE, ItemPilot::advice);
        assertThat(uncorrelated(40).reasons()).containsExactly(PilotReason.LOW_DISCRIMINATION);
        assertThat(uncorrelated(400)).returns(PilotAdvice.DROP, ItemPilot::advice);
        assertThat(uncorrelated(28)).returns(PilotAdvice.UNDECIDED, ItemPilot::advice);
    }

    private static ItemPilot uncorrelated(int people) {
        Samples samples =
                new Samples().choice("T1", "PLN", KEY).choice("T2", "PLN", KEY).choice("T3", "PLN", KEY);
        for (int p = 0; p < people; p++) {
            String others = p % 4 < 2 ? "A" : "B";
            samples.responds("P" + p, "T1", others)
                    .responds("P" + p, "T2", others)
                    .responds("P" + p, "T3", p % 2 == 0 ? "A" : "B");
        }
        return HybridTestAnalysis.of(samples.programme()).item("T3");
    }

    /** Items of one point with one right option: the figures are those of the item package. */
    @Test
    void figuresAreThoseOfTheItemStatistics() {
        Samples samples =
                new Samples().choice("T1", "PLN", KEY).choice("T2", "PLN", KEY).choice("T3", "PLN", KEY);
        int[][] choices = {{0, 0, 0}, {0, 0, 1}, {0, 1, 1}, {1, 2, 0}, {2, 0, 1}, {1, 1, 2}, {0, 0, 0}, {0, 2, 2}};
        for (int p = 0; p < choices.length; p++) {
            for (int item = 0; item < 3; item++) {
                samples.responds("P" + p, "T" + (item + 1), "" + (char) ('A' + choices[p][item]));
            }
        }
        HybridTestAnalysis analysis = HybridTestAnalysis.of(samples.programme());
        DistractorAnalysis expected = DistractorAnalysis.of(choices, new int[] {0, 0, 0}, 3);

        for (int item = 0; item < 3; item++) {
            ItemEvidence evidence = analysis.item("T" + (item + 1)).evidence().get(0);
            for (int option = 0; option < 3; option++) {
                OptionStatistics found = evidence.options().get(option).statistics();
                OptionStatistics same = expected.item(item).option(option);
                assertThat(found.count()).isEqualTo(same.count());
                assertThat(found.proportion()).isEqualTo(same.proportion());
                assertThat(found.meanTotal()).isEqualTo(same.meanTotal());
                assertThat(found.restCorrelation().value())
                        .isCloseTo(same.restCorrelation().value(), within(1e-14));
            }
        }
        assertThat(analysis.item("T1").evidence().get(0).statistics().difficulty())
                .isEqualTo(Estimate.of(5 / 8d));
    }

    @Test
    void nothingToAnalyseIsSaid() {
        HybridTestAnalysis none = HybridTestAnalysis.of(new Samples().programme());
        assertThat(none.items()).isEmpty();
        assertThat(none).hasToString("Hybrid test analysis (0 items: 0 KEEP, 0 REVISE, 0 DROP, 0 UNDECIDED)");

        HybridTestAnalysis unanswered =
                HybridTestAnalysis.of(new Samples().choice("T1", "PLN", KEY).programme());
        assertThat(unanswered.item("T1").advice()).isEqualTo(PilotAdvice.UNDECIDED);
        assertThat(unanswered.reliabilities().get(0).alpha().estimate())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));

        Samples single = new Samples().choice("T1", "PLN", KEY);
        for (int p = 0; p < 40; p++) {
            single.responds("P" + p, "T1", p % 2 == 0 ? "A" : "B");
        }
        assertThat(HybridTestAnalysis.of(single.programme()).item("T1").reasons())
                .containsExactly(PilotReason.NOTHING_TO_COMPARE);
    }
}
