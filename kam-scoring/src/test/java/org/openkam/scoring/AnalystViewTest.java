package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.scoring.AnalystView.LeaveOutEffect;
import org.openkam.scoring.internal.math.SplitMix64;
import org.openkam.scoring.policy.NormRule;
import org.openkam.scoring.policy.ScoreAdjustment;
import org.openkam.scoring.policy.ScoreStatistics;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.FurtherPolicy;
import org.openkam.scoring.policy.TriangulationRule;
import org.openkam.scoring.response.RaterFlag.Code;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** What the analyst sees beside the scores. */
class AnalystViewTest {

    /** A's peers give 1, 2, 3 and 5; the rater of the 5 gives everybody 5. */
    private static Panel panel() {
        return Panel.of(3, "REL-1", "!REL-2")
                .rate("A", "A", "SELF", 4, 2)
                .rate("A", "p", "PEER", 1, 5)
                .rate("A", "q", "PEER", 2, 4)
                .rate("A", "r", "PEER", 3, 3)
                .rate("A", "zealous", "PEER", 5, 1)
                .rate("B", "p", "PEER", 3, 3)
                .rate("B", "q", "PEER", 3, 3)
                .rate("B", "zealous", "PEER", 5, 1)
                .rate("C", "p", "PEER", 2, 4);
    }

    private static AnalystView view(Panel panel) {
        return Scoring.standard().score(panel.programme()).analystView();
    }

    @Test
    void leavingARaterOutIsShownAndChangesNothing() {
        AnalystView view = view(panel());

        List<LeaveOutEffect> effects = view.effectOfLeavingOut(Set.of("zealous"));

        // A: the mean of 1, 2, 3, 5 against that of 1, 2, 3. B would have two raters left, too few for a score.
        assertThat(effects).extracting(LeaveOutEffect::assessee).containsExactly("A", "B");
        assertThat(effects.get(0).with().value()).isEqualTo(2.75);
        assertThat(effects.get(0).without().value()).isEqualTo(2);
        assertThat(effects.get(0).difference().value()).isEqualTo(-0.75);
        assertThat(effects.get(1).without()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(effects.get(1).difference()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(view.observed("A", "REL").value()).isEqualTo(2.75);
        assertThat(view.effectOfLeavingOut(Set.of("nobody"))).isEmpty();
    }

    @Test
    void severityIsTakenFromAllRatingsOfOthersWithCounterIndicatorsTurned() {
        AnalystView view = view(panel());

        assertThat(view.severity("REL").links().isConnected()).isTrue();
        assertThat(view.severity("REL").observed(0).value()).isEqualTo(2.75);
        assertThat(view.severity("REL").observed(2).value()).isEqualTo(2);
        assertThat(view.adjusted("A", "REL")).isInstanceOf(Estimate.Computed.class);
        assertThat(view.observed("C", "REL")).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    @Test
    void aSmallProgrammeHasNoErrorToDrawScoresBy() {
        assertThat(view(panel()).shrunken("A", "REL")).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(view(panel()).shrunken("C", "REL")).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    private static final Panel PEOPLE_WHO_DIFFER =
            RatingSimulator.of(7, new RatingSimulator.Shape(40, 0, 10)).panel();

    private static AnalystView adjusting(ScoreAdjustment adjustment) {
        var further = new FurtherPolicy(adjustment, TriangulationRule.latest(), NormRule.rankBased());
        ScoringPolicy policy = ScoringPolicy.standard().with("adjusting", further);
        return Scoring.with(policy).score(PEOPLE_WHO_DIFFER.programme()).analystView();
    }

    /** The errors differ little between people, so the moments come near to what all scores at once give. */
    @Test
    void theAdjustmentIsThatOfThePolicyAndTheScoreStaysAsItIs() {
        AnalystView none = adjusting(ScoreAdjustment.none());
        AnalystView shrunken = adjusting(ScoreAdjustment.shrunken());

        int computed = 0;
        for (int a = 0; a < 40; a++) {
            String person = Panel.code(a);
            assertThat(none.adjustment(person, "REL")).isEqualTo(none.observed(person, "REL"));
            assertThat(shrunken.observed(person, "REL")).isEqualTo(none.observed(person, "REL"));
            if (shrunken.adjustment(person, "REL") instanceof Estimate.Computed adjusted) {
                computed++;
                assertThat(adjusted.value())
                        .isCloseTo(shrunken.shrunken(person, "REL").value(), within(0.1));
            }
        }
        assertThat(computed).isGreaterThan(20);
    }

    /** Levels and severities are fitted to the same ratings in the same order, so the figures are equal to the bit. */
    @Test
    void theSeverityAdjustmentIsTheAdjustedScoreOfWhoeverHasOne() {
        Panel panel = Panel.of(3, "REL-1", "!REL-2", "PLN-1");
        SplitMix64 random = new SplitMix64(1);
        for (int p = 0; p < 20; p++) {
            for (int r : new int[] {0, 1, 2, 4, 6}) {
                int rater = (p + r) % 9;
                int[] ratings = {random.nextInt(6), random.nextInt(6), random.nextInt(6)};
                panel.rate(Panel.code(p), "r" + rater, rater % 3 == 0 ? "CLIENT" : "PEER", ratings);
            }
        }
        var further =
                new FurtherPolicy(ScoreAdjustment.severityAdjusted(), TriangulationRule.latest(), NormRule.rankBased());
        AnalystView view = Scoring.with(ScoringPolicy.standard().with("adjusting", further))
                .score(panel.programme())
                .analystView();

        int computed = 0;
        for (int a = 0; a < 20; a++) {
            for (String competency : List.of("REL", "PLN")) {
                String person = Panel.code(a);
                Estimate adjustment = view.adjustment(person, competency);
                boolean scored = view.observed(person, competency) instanceof Estimate.Computed;
                assertThat(adjustment)
                        .isEqualTo(scored ? view.adjusted(person, competency) : Estimate.notComputable(Reason.NO_DATA));
                computed += adjustment instanceof Estimate.Computed ? 1 : 0;
            }
        }
        assertThat(computed).isGreaterThan(10);
    }

    @Test
    void theSeverityAdjustmentIsRefusedWhereRatersAreNotShared() {
        AnalystView view = adjusting(ScoreAdjustment.severityAdjusted());

        for (int a = 0; a < 40; a++) {
            assertThat(view.adjustment(Panel.code(a), "REL")).isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        }
    }

    /** An adjustment that fails. */
    private record Failing() implements ScoreAdjustment {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "failing";
        }

        @Override
        public Prepared prepare(ScoreStatistics programme) {
            throw new IllegalStateException("failing");
        }
    }

    /** An adjustment that can't say what it needs. */
    private record Undecided() implements ScoreAdjustment {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "undecided";
        }

        @Override
        public boolean needsRatings() {
            throw new IllegalStateException("undecided");
        }

        @Override
        public Prepared prepare(ScoreStatistics programme) {
            return (assessee, competency, observed) -> observed;
        }
    }

    /** Gives everybody the number of people rated, which only ratings tell. */
    private record Counting(boolean needsRatings) implements ScoreAdjustment {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "counting";
        }

        @Override
        public Prepared prepare(ScoreStatistics programme) {
            int people = programme.ratings("REL").assessees().size();
            return (assessee, competency, observed) -> Estimate.of(people);
        }
    }

    @Test
    void anAdjustmentThatFailsCostsTheAdjustmentAlone() {
        Estimate failed = Estimate.notComputable(Reason.STRATEGY_FAILED);

        assertThat(adjusting(new Failing()).adjustment("A00", "REL")).isEqualTo(failed);
        assertThat(adjusting(new Undecided()).adjustment("A00", "REL")).isEqualTo(failed);
    }

    @Test
    void ratingsAreCollectedOnlyForAnAdjustmentThatNeedsThem() {
        assertThat(adjusting(new Counting(false)).adjustment("A00", "REL").value())
                .isZero();
        assertThat(adjusting(new Counting(true)).adjustment("A00", "REL").value())
                .isEqualTo(40);
    }

    @Test
    void anUnknownCodeIsSaid() {
        AnalystView view = view(panel());

        assertThatThrownBy(() -> view.adjusted("X", "REL")).isInstanceOf(UnknownCodeException.class);
        assertThatThrownBy(() -> view.adjusted("A", "X")).isInstanceOf(UnknownCodeException.class);
        assertThatThrownBy(() -> view.shrunken("X", "REL")).isInstanceOf(UnknownCodeException.class);
        assertThatThrownBy(() -> view.adjustment("X", "REL")).isInstanceOf(UnknownCodeException.class);
        assertThatThrownBy(() -> view.adjustment("A", "X")).isInstanceOf(UnknownCodeException.class);
        assertThatThrownBy(() -> view.severity("X")).isInstanceOf(UnknownCodeException.class);
    }

    @Test
    void theOrderOfTheRowsLeavesNoTrace() {
        Panel panel = RandomPanel.of(5, 3, 20);
        List<Panel.Row> rows = new ArrayList<>(panel.rows());
        Collections.shuffle(rows, new Random(1));
        AnalystView one = view(panel);
        AnalystView other =
                Scoring.standard().threads(2).score(panel.programme(rows)).analystView();

        for (int a = 0; a < 20; a++) {
            assertThat(other.adjusted(Panel.code(a), "REL")).isEqualTo(one.adjusted(Panel.code(a), "REL"));
            assertThat(other.shrunken(Panel.code(a), "REL")).isEqualTo(one.shrunken(Panel.code(a), "REL"));
        }
        assertThat(other.raterFlags()).isEqualTo(one.raterFlags());
    }

    @Test
    void flagsNameNoRaterInTheirText() {
        Panel panel = Panel.of(
                        3, "REL-1", "REL-2", "REL-3", "REL-4", "PLN-1", "PLN-2", "PLN-3", "SAL-1", "SAL-2", "SAL-3")
                .rate("A", "straightliner", "PEER", 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)
                .rate("A", "careful", "PEER", 1, 2, 1, 2, 3, 4, 3, 4, 5, 4)
                .rate("A", "silent", "PEER", 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                .rate("A", "A", "SELF", 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);

        List<AnalystView.FlaggedRater> flags = view(panel).raterFlags();

        assertThat(flags)
                .extracting(AnalystView.FlaggedRater::rater)
                .containsExactly("silent", "straightliner", "straightliner");
        assertThat(flags)
                .extracting(f -> f.flag().code())
                .containsExactly(Code.TOO_FEW_ANSWERS, Code.STRAIGHT_LINING, Code.HALO);
        assertThat(flags).allSatisfy(f -> assertThat(f + f.flag().reason()).doesNotContain("liner", "silent", "A "));
        assertThat(view(panel)).hasToString("analyst's view of " + panel.programme());
    }
}
