package org.openkam.scoring.agreement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.SplitMix64;
import org.openkam.scoring.statistic.Interval;

/** Percentile interval of alpha from whole units drawn with replacement. */
record UnitResampling(PairableUnits units, Disagreement disagreement, Bootstrap settings) {
    private static final double LARGEST_UNDEFINED_SHARE = 0.05;

    /** The interval, or null if it is not asked for, or would have no width, or too many resamples have one category only. */
    @Nullable
    Interval interval() {
        double[] alphas = alphas();
        if (alphas.length == 0 || alphas.length < settings.resamples() * (1 - LARGEST_UNDEFINED_SHARE)) {
            return null;
        }
        int rank = (int) ((alphas.length + 1) * (1 - settings.confidence()) / 2);
        double lower = alphas[Math.max(rank, 1) - 1];
        double upper = alphas[alphas.length - Math.max(rank, 1)];
        return lower < upper ? new Interval(lower, upper, settings.confidence()) : null;
    }

    /** Alphas of the resamples that have one, ascending. */
    private double[] alphas() {
        SplitMix64 random = new SplitMix64(settings.seed());
        int[] patternOf = patternOfUnit();
        int[] times = new int[units.patterns().length];
        double[] alphas = new double[settings.resamples()];
        for (int i = 0; i < alphas.length; i++) {
            Arrays.fill(times, 0);
            for (int draw = 0; draw < patternOf.length; draw++) {
                times[patternOf[random.nextInt(patternOf.length)]]++;
            }
            alphas[i] = disagreement.alpha(times);
        }
        return Arrays.stream(alphas).filter(a -> !Double.isNaN(a)).sorted().toArray();
    }

    private int[] patternOfUnit() {
        int[] patternOf = new int[units.units()];
        int at = 0;
        for (int pattern = 0; pattern < units.multiplicities().length; pattern++) {
            int end = at + units.multiplicities()[pattern];
            Arrays.fill(patternOf, at, end, pattern);
            at = end;
        }
        return patternOf;
    }
}
