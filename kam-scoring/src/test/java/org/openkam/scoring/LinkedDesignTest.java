package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.internal.math.SplitMix64;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Levels that a simulator knows, rated by lenient and severe raters. Where raters are shared, taking severity out must come
 * closer to the levels than the mean does; where each person has raters of his own, it must be refused.
 */
class LinkedDesignTest {
    private static final int PROGRAMMES = 20;
    private static final int PEOPLE = 30;
    private static final int RATERS = 15;
    private static final int RATERS_EACH = 6;
    private static final double LENIENCY = 0.6;
    private static final double HALO = 0.25;
    private static final double REST = 0.5;

    /** A programme and what its people are really like, in one competency. */
    private record Simulated(AnalystView view, Panel panel, double[] levels) {}

    private static Simulated simulate(long seed, boolean linked) {
        SplitMix64 random = new SplitMix64(seed);
        Panel panel = Panel.of(3, "REL-1", "REL-2", "REL-3", "REL-4");
        double[] leniency = new double[linked ? RATERS : PEOPLE * RATERS_EACH];
        for (int r = 0; r < leniency.length; r++) {
            leniency[r] = LENIENCY * effect(random);
        }
        double[] levels = new double[PEOPLE];
        for (int p = 0; p < PEOPLE; p++) {
            levels[p] = 3 + 0.5 * effect(random);
            for (int rater : raters(random, p, linked)) {
                double sheet = levels[p] + leniency[rater] + HALO * effect(random);
                for (int i = 0; i < 4; i++) {
                    int rating = (int) Math.max(1, Math.min(5, Math.floor(sheet + REST * effect(random) + 0.5)));
                    panel.add(new Panel.Row(
                            Panel.code(p),
                            "R" + rater,
                            rater % 3 == 0 ? "CLIENT" : "PEER",
                            panel.items().get(i).code(),
                            Answer.of(rating)));
                }
            }
        }
        return new Simulated(Scoring.standard().score(panel.programme()).analystView(), panel, levels);
    }

    /** Different raters of one pool, or raters of the person's own. */
    private static List<Integer> raters(SplitMix64 random, int person, boolean linked) {
        List<Integer> raters = new ArrayList<>();
        while (raters.size() < RATERS_EACH) {
            int rater = linked ? random.nextInt(RATERS) : person * RATERS_EACH + raters.size();
            if (!raters.contains(rater)) {
                raters.add(rater);
            }
        }
        return raters;
    }

    /** Mean 0, deviation 1: heads of eight coins, less four, by the square root of two. */
    private static double effect(SplitMix64 random) {
        return (Long.bitCount(random.nextLong() & 0xFF) - 4) / Math.sqrt(2);
    }

    /** Mean square distance from the levels; the common zero point, which no design can know, is left out. */
    private static double meanSquare(double[] scores, double[] levels) {
        double mean = 0;
        for (int p = 0; p < PEOPLE; p++) {
            mean += (scores[p] - levels[p]) / PEOPLE;
        }
        double squares = 0;
        for (int p = 0; p < PEOPLE; p++) {
            double distance = scores[p] - levels[p] - mean;
            squares += distance * distance / PEOPLE;
        }
        return squares;
    }

    private static double[] plainMeans(Panel panel) {
        double[] sums = new double[PEOPLE];
        panel.rows().forEach(row -> sums[Integer.parseInt(row.assessee().substring(1))] += row.rating());
        for (int p = 0; p < PEOPLE; p++) {
            sums[p] /= RATERS_EACH * 4;
        }
        return sums;
    }

    @Test
    void adjustedScoresComeCloserToTheLevelsThanMeansDo() {
        double adjusted = 0;
        double plain = 0;
        int closer = 0;
        for (int seed = 1; seed <= PROGRAMMES; seed++) {
            Simulated s = simulate(seed, true);
            double[] scores = new double[PEOPLE];
            for (int p = 0; p < PEOPLE; p++) {
                scores[p] = s.view.adjusted(Panel.code(p), "REL").value();
            }
            double ofAdjusted = meanSquare(scores, s.levels);
            double ofPlain = meanSquare(plainMeans(s.panel), s.levels);
            adjusted += ofAdjusted / PROGRAMMES;
            plain += ofPlain / PROGRAMMES;
            closer += ofAdjusted < ofPlain ? 1 : 0;
        }
        String report = "RMS error: adjusted %.4f, plain mean %.4f, closer in %d of %d"
                .formatted(Math.sqrt(adjusted), Math.sqrt(plain), closer, PROGRAMMES);
        assertThat(closer).as(report).isEqualTo(PROGRAMMES);
        assertThat(Math.sqrt(adjusted)).as(report).isLessThan(0.75 * Math.sqrt(plain));
    }

    @Test
    void raterEffectsComeBack() {
        Simulated s = simulate(1, true);

        assertThat(s.view.severity("REL").links().isConnected()).isTrue();
        assertThat(s.view.severity("REL").raterEffects())
                .hasSize(RATERS)
                .allMatch(e -> e.leniency() instanceof Estimate.Computed);
    }

    @Test
    void ratersOfTheirOwnAreRefused() {
        Simulated s = simulate(1, false);

        for (int p = 0; p < PEOPLE; p++) {
            assertThat(s.view.adjusted(Panel.code(p), "REL")).isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        }
        assertThat(s.view.severity("REL").links().groups()).hasSize(PEOPLE);
    }

    /** The simulator of the other tests gives each person raters of his own. */
    @Test
    void theCoverageSimulatorIsRefused() {
        RatingSimulator simulator = RatingSimulator.of(1000, new RatingSimulator.Shape(12, 4, 0));
        AnalystView view =
                Scoring.standard().score(simulator.panel().programme()).analystView();

        assertThat(view.adjusted("A00", "PLN")).isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
    }

    /** Scores drawn to the mean must come closer to what the simulator expects than the scores themselves. */
    @Test
    void shrunkenScoresComeCloserThanObservedOnes() {
        double shrunken = 0;
        double observed = 0;
        for (int seed = 1; seed <= PROGRAMMES; seed++) {
            Simulated s = simulate(seed, false);
            double[] drawn = new double[PEOPLE];
            double[] scores = new double[PEOPLE];
            for (int p = 0; p < PEOPLE; p++) {
                drawn[p] = s.view.shrunken(Panel.code(p), "REL").value();
                scores[p] = s.view.observed(Panel.code(p), "REL").value();
            }
            shrunken += meanSquare(drawn, s.levels) / PROGRAMMES;
            observed += meanSquare(scores, s.levels) / PROGRAMMES;
        }
        assertThat(Math.sqrt(shrunken))
                .as("RMS error: shrunken %.4f, observed %.4f".formatted(Math.sqrt(shrunken), Math.sqrt(observed)))
                .isLessThan(Math.sqrt(observed));
    }
}
