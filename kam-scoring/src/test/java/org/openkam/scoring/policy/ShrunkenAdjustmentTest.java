package org.openkam.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.reliability.ShrunkenScores;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Scores drawn to the mean by what can be merged: number, mean, variance and mean squared error of the scores. */
class ShrunkenAdjustmentTest {
    private static Estimate score(double value, double squaredError) {
        return new Computed(value, new StandardError(Math.sqrt(squaredError), 20, false), null);
    }

    private static ScoreAdjustment.Prepared prepared(Estimate... scores) {
        ScoreStatistics statistics = new ScoreStatistics();
        List.of(scores).forEach(score -> statistics.add("REL", score));
        return ScoreAdjustment.shrunken().prepare(statistics);
    }

    /** 2, 3, 4 vary by 1 and err by 1/4 on average, so people vary by 3/4; an error of 1/4 leaves 3/4 of the way from the mean. */
    @Test
    void byHand() {
        ScoreAdjustment.Prepared prepared = prepared(score(2, 0.25), score(3, 0.125), score(4, 0.375));

        Computed adjusted = (Computed) prepared.adjust("A", "REL", score(4, 0.25));
        assertThat(adjusted.value()).isEqualTo(3.75, within(1e-12));
        // b v + (1 - b)^2 s^2 / n = 3/4 x 1/4 + 1/16 x 1/3
        assertThat(adjusted.standardError().value()).isEqualTo(Math.sqrt(3.0 / 16 + 1.0 / 48), within(1e-12));
        assertThat(adjusted.standardError().degreesOfFreedom()).isEqualTo(2);
        assertThat(adjusted.interval()).isNull();
        // An error of 3/4 is as large as what people differ by: half the way.
        assertThat(prepared.adjust("A", "REL", score(2, 0.75)).value()).isEqualTo(2.5, within(1e-12));
        assertThat(prepared.adjust("A", "REL", score(4.5, 0)).value()).isEqualTo(4.5);
    }

    /** For equal errors the moments give what Paule and Mandel's equation gives. */
    @Property(tries = 200)
    void equalsTheIterativeEstimateForEqualErrors(
            @ForAll @Size(min = 3, max = 12) List<@DoubleRange(min = 1, max = 5) Double> values,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double squaredError) {
        List<Estimate> scores = new ArrayList<>();
        values.forEach(value -> scores.add(score(value, squaredError)));
        ShrunkenScores iterative = ShrunkenScores.of(scores);
        ScoreAdjustment.Prepared prepared = prepared(scores.toArray(Estimate[]::new));

        for (int i = 0; i < scores.size(); i++) {
            Estimate adjusted = prepared.adjust("A", "REL", scores.get(i));
            if (iterative.scores().get(i) instanceof Computed expected) {
                assertThat(adjusted.value()).isEqualTo(expected.value(), within(1e-8));
                assertThat(((Computed) adjusted).standardError().value())
                        .isEqualTo(expected.standardError().value(), within(1e-8));
            } else {
                assertThat(adjusted).isEqualTo(iterative.scores().get(i));
            }
        }
    }

    @Property
    void liesBetweenScoreAndMean(
            @ForAll @DoubleRange(min = 1, max = 5) double value,
            @ForAll @DoubleRange(min = 0, max = 2) double squaredError) {
        double adjusted = prepared(score(2, 0.1), score(3, 0.1), score(4, 0.1))
                .adjust("A", "REL", score(value, squaredError))
                .value();
        assertThat(adjusted).isBetween(Math.min(value, 3) - 1e-12, Math.max(value, 3) + 1e-12);
    }

    @Test
    void withoutDifferencesThereIsNothingToDrawBy() {
        assertThat(prepared(score(4, 0.1), score(4, 0.2), score(4, 0.1)).adjust("A", "REL", score(3, 0.1)))
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(prepared(score(2, 1.5), score(3, 1.5), score(4, 1.5)).adjust("A", "REL", score(3, 0.1)))
                .isEqualTo(Estimate.notComputable(Reason.NEGATIVE_VARIANCE));
    }

    @Test
    void whatIsMissingIsSaid() {
        Estimate three = score(3, 0.1);
        assertThat(prepared(three, score(2, 0.1)).adjust("A", "REL", three))
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(prepared(three, score(2, 0.1), Estimate.of(4)).adjust("A", "REL", three))
                .isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(prepared(three, score(2, 0.1), score(4, 0.1)).adjust("A", "REL", Estimate.of(3)))
                .isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(prepared(three, score(2, 0.1), score(4, 0.1)).adjust("A", "PLN", three))
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }
}
