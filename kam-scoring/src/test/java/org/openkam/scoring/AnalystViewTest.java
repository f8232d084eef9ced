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

    @Test
    void anAdjustmentThatFailsCostsTheAdjustmentAlone() {
        AnalystView view = adjusting(new Failing());

        assertThat(view.adjustment("A00", "REL")).isEqualTo(Estimate.notComputable(Reason.STRATEGY_FAILED));
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
