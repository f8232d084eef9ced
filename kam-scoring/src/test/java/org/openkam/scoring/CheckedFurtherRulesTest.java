package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.InstrumentEstimate;
import org.openkam.scoring.policy.NormGroup;
import org.openkam.scoring.policy.NormRule;
import org.openkam.scoring.policy.NormScale;
import org.openkam.scoring.policy.ScoreAdjustment;
import org.openkam.scoring.policy.ScoreStatistics;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.FurtherPolicy;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.policy.Triangulation;
import org.openkam.scoring.policy.TriangulationRule;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Rules for what is computed from scores are checked like those that score. */
class CheckedFurtherRulesTest {
    private static final Estimate MISSING = Estimate.notComputable(Reason.NO_DATA);
    private static final NormGroup GROUP = NormGroup.of(1, 2, 3);

    /** Gives 7 for everything, and a contradiction if told to. */
    record Seven(boolean contradiction) implements ScoreAdjustment, TriangulationRule, NormRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "seven";
        }

        @Override
        public Prepared prepare(ScoreStatistics programme) {
            programme.add("REL", Estimate.of(7));
            return (assessee, competency, observed) -> Estimate.of(7);
        }

        @Override
        public Triangulation combine(List<InstrumentEstimate> estimates, double confidence) {
            return new Triangulation(Estimate.of(7), contradiction, MISSING);
        }

        @Override
        public Estimate norm(double raw, NormGroup group, NormScale scale) {
            return Estimate.of(scale == NormScale.STEN ? 7.5 : 7);
        }
    }

    private static CheckedPolicy policy(boolean contradiction) {
        Seven seven = new Seven(contradiction);
        return CheckedPolicy.of(ScoringPolicy.standard().with("test", new FurtherPolicy(seven, seven, seven)));
    }

    private static void breaks(String rule, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StrategyFailedException.class,
                        e -> assertThat(e.failure().rule()).isEqualTo(rule));
    }

    private static List<InstrumentEstimate> estimates(double... values) {
        return Arrays.stream(values)
                .mapToObj(v -> new InstrumentEstimate("I" + (int) v, Estimate.of(v), LocalDate.of(2026, 1, 1)))
                .toList();
    }

    @Test
    void anAdjustmentMakesNoScoreOfNothingAndCannotSpoilTheStatistics() {
        ScoreStatistics statistics = new ScoreStatistics();
        ScoreAdjustment.Prepared prepared = policy(false).prepare(statistics);
        assertThat(prepared.adjust("A", "REL", Estimate.of(3))).isEqualTo(Estimate.of(7));
        assertThat(statistics.count("REL")).isZero();
        breaks("J2", () -> prepared.adjust("A", "REL", MISSING));
    }

    @Test
    void aTriangulationStaysAmongItsScores() {
        assertThat(policy(false).combine(estimates(6, 8)).combined()).isEqualTo(Estimate.of(7));
        breaks("T2", () -> policy(false).combine(estimates(3, 4)));
        breaks("T1", () -> policy(false).combine(List.of()));
        breaks("T3", () -> policy(true).combine(estimates(6, 8)));
    }

    @Test
    void aNormStaysOnItsScale() {
        assertThat(policy(false).norm(3, GROUP, NormScale.STANINE)).isEqualTo(Estimate.of(7));
        breaks("N2", () -> policy(false).norm(3, GROUP, NormScale.STEN));
    }

    @Test
    void theLibrarysOwnAnswerAsTheyAre() {
        CheckedPolicy own = CheckedPolicy.of(ScoringPolicy.standard());
        assertThat(own.norm(2, GROUP, NormScale.STEN)).isEqualTo(Estimate.of(6));
        assertThat(own.combine(estimates(4)).combined()).isEqualTo(Estimate.of(4));
        assertThat(own.prepare(new ScoreStatistics()).adjust("A", "REL", MISSING))
                .isSameAs(MISSING);
    }
}
