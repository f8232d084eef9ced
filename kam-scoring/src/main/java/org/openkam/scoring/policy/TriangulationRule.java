package org.openkam.scoring.policy;

import java.util.List;
import java.util.Map;
import org.openkam.scoring.statistic.Fraction;

/**
 * Makes one score of what several instruments say about a competency.
 *
 * <ol>
 *   <li>T1 What isn't computable takes no part; nothing left, nothing computed.
 *   <li>T2 A combined score lies between the lowest and the highest of the scores; a single one stays as it is.
 *   <li>T3 On a contradiction there is a flag and no combined score.
 *   <li>T4 The order of the instruments doesn't matter, to the bit.
 *   <li>T5 Same input, same result; never null, never an exception; immutable and thread-safe.
 * </ol>
 */
public interface TriangulationRule extends Strategy {

    /**
     * Combines scores.
     *
     * @param estimates at most one from each instrument
     * @param confidence above which a contradiction is called one, between 0 and 1
     */
    Triangulation combine(List<InstrumentEstimate> estimates, double confidence);

    /**
     * Weighs each score by the inverse of its squared error: {@code m = sum(w x) / sum(w)}, {@code w = 1 / SE^2}. The error is
     * the greater of {@code 1 / sqrt(sum w)} and that times {@code sqrt(Q / (n - 1))}, {@code Q = sum(w (x - m)^2)}, so that
     * instruments that differ more than they should widen it. If Q exceeds the chi-square quantile at the confidence, they
     * contradict each other. Degrees of freedom are Satterthwaite's, or n - 1 where Q widens. A score without error, or with
     * an error of 0, can't be weighed: then there is no combined score.
     *
     * <p>Sources: Birge, R. T. (1932). Physical Review 40, 207-227. doi:10.1103/PhysRev.40.207; Cochran, W. G. (1954).
     * Biometrics 10(1), 101-129. doi:10.2307/3001666
     */
    static TriangulationRule precisionWeighted() {
        return PrecisionWeighted.INSTANCE;
    }

    /** The latest score wins; of several on the same day, that of the instrument whose code comes first. */
    static TriangulationRule latest() {
        return LatestInstrument.INSTANCE;
    }

    /**
     * Each instrument weighs what the host says, renormalised over those that are there; an instrument without a weight takes
     * no part. The errors are taken as independent; without all of them the combined score has none.
     *
     * @param weights by code of the instrument, all positive
     */
    static TriangulationRule givenWeights(Map<String, Fraction> weights) {
        return new GivenInstrumentWeights(weights);
    }
}
