package org.openkam.scoring.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.generalizability.Studies.Study;
import org.openkam.scoring.internal.math.SplitMix64;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;

/** Components that went into a simulation come out of it, and intervals hold them as often as they say. */
class SimulatedComponentsTest {
    private static final int REPLICATIONS = 400;

    /** Variances of p, i, r, pi, pr, ir and the residual. */
    private static final double[] TRUTH = {1, 0.5, 0.3, 0.4, 0.6, 0.1, 0.8};

    private static final int[] SIZES = {8, 5, 4};

    private static final FacetDesign DESIGN = FacetDesign.parse("p x i x r");

    private static Study simulated(long seed) {
        SplitMix64 random = new SplitMix64(seed);
        Study empty = Studies.crossed(SIZES[0], SIZES[1], SIZES[2], new double[SIZES[0] * SIZES[1] * SIZES[2]]);
        double[] values = Studies.normals(random, empty.values().length, Math.sqrt(TRUTH[6]));
        int[] masks = {1, 2, 4, 3, 5, 6};
        for (int e = 0; e < masks.length; e++) {
            double[] effects = Studies.normals(random, 1000, Math.sqrt(TRUTH[e]));
            for (int row = 0; row < values.length; row++) {
                int level = 0;
                for (int f = 0; f < 3; f++) {
                    level = (masks[e] >> f & 1) == 1 ? 10 * level + empty.levels()[f][row] : level;
                }
                values[row] += effects[level];
            }
        }
        return empty.with(values);
    }

    @Test
    void completeDataRecoverTheTruthWithStatedCoverage() {
        double[] sums = new double[7];
        double[] holds = new double[7];
        double holdsCoefficient = 0;
        Decision decision = Decision.about("p").sample("i", 5).sample("r", 4);
        double coefficient = 1 / (1 + 0.4 / 5 + 0.6 / 4 + 0.8 / 20);
        for (int s = 0; s < REPLICATIONS; s++) {
            VarianceComponents components = VarianceComponents.of(simulated(s).columns(), DESIGN);
            for (int i = 0; i < 7; i++) {
                Estimate estimate = components.components().get(i).estimate();
                sums[i] += estimate.value() / REPLICATIONS;
                holds[i] += interval(estimate).contains(TRUTH[i]) ? 1.0 / REPLICATIONS : 0;
            }
            Estimate g = DStudy.of(components, decision).generalizability();
            holdsCoefficient += interval(g).contains(coefficient) ? 1.0 / REPLICATIONS : 0;
        }
        for (int i = 0; i < 7; i++) {
            assertThat(sums[i]).isCloseTo(TRUTH[i], within(0.1 * TRUTH[i] + 0.02));
            assertThat(holds[i]).as("coverage of component " + i).isBetween(0.925, 0.99);
        }
        assertThat(holdsCoefficient).isBetween(0.925, 0.99);
    }

    private static Interval interval(Estimate estimate) {
        return Objects.requireNonNull(((Estimate.Computed) estimate).interval());
    }

    @Test
    void gapsLeaveBothMethodsUnbiased() {
        double[] henderson = new double[7];
        double[] reml = new double[7];
        int replications = 60;
        for (int s = 0; s < replications; s++) {
            FacetColumns study = Studies.gappy(simulated(1000 + s), s).columns();
            VarianceComponents first = VarianceComponents.of(study, DESIGN);
            VarianceComponents second = VarianceComponents.reml(study, DESIGN);
            for (int i = 0; i < 7; i++) {
                henderson[i] += first.components().get(i).value() / replications;
                reml[i] += second.components().get(i).value() / replications;
            }
        }
        for (int i = 0; i < 7; i++) {
            assertThat(henderson[i]).isCloseTo(TRUTH[i], within(0.25 * TRUTH[i] + 0.05));
            assertThat(reml[i]).isCloseTo(TRUTH[i], within(0.25 * TRUTH[i] + 0.05));
        }
    }
}
