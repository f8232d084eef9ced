package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How an interval is found by resampling: how often, from which seed, at which confidence. The same settings and data give
 * the same interval on every machine.
 *
 * @param resamples 0 for no interval, otherwise 100 to 1,000,000
 * @param seed of the random numbers (SplitMix64)
 * @param confidence between 0 and 1, both exclusive
 */
public record Bootstrap(int resamples, long seed, double confidence) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** 1000 resamples, seed 2007, 95 percent. */
    public static final Bootstrap STANDARD = new Bootstrap(1000, 2007, 0.95);

    /** No resampling and so no interval; for speed. */
    public static final Bootstrap NONE = new Bootstrap(0, 0, 0.95);

    /** Checks the ranges. */
    public Bootstrap {
        Arguments.that(
                resamples == 0 || resamples >= 100 && resamples <= 1_000_000,
                "Number of resamples",
                resamples,
                "must be 0, or lie between 100 and 1000000");
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
    }

    /** Returns these settings with another number of resamples. */
    public Bootstrap withResamples(int number) {
        return new Bootstrap(number, seed, confidence);
    }

    /** Returns these settings with another seed. */
    public Bootstrap withSeed(long start) {
        return new Bootstrap(resamples, start, confidence);
    }

    /** Returns these settings with another confidence. */
    public Bootstrap withConfidence(double level) {
        return new Bootstrap(resamples, seed, level);
    }
}
