package org.openkam.scoring.policy;

import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;

/**
 * Decides when a difference counts. Sees all differences of one kind about one person together, because some rules take the
 * largest.
 *
 * <ol>
 *   <li>G1 One claim for each difference; no value, or no error where the rule needs one: {@link Claim#NO_CLAIM}.
 *   <li>G2 A difference of 0 is never claimed, and a claim points the way of its difference.
 *   <li>G3 Turning all signs turns {@link Claim#BELOW} into {@link Claim#ABOVE}.
 *   <li>G4 The order of the differences doesn't matter.
 *   <li>G5 Same input, same claims; never null, never an exception; immutable and thread-safe.
 * </ol>
 */
public interface GapRule extends Strategy {

    /**
     * Judges differences about one person.
     *
     * @param differences first minus second each, points of the scale, with their errors
     * @param scale of both
     */
    List<Claim> claims(List<Estimate> differences, RatingScale scale);

    /** Returns whether the claim about a difference doesn't depend on the others. */
    default boolean judgesAlone() {
        return true;
    }

    /** Judges a difference that stands alone. */
    default Claim claim(Estimate difference, RatingScale scale) {
        return claims(List.of(difference), scale).get(0);
    }

    /** A difference counts if its confidence interval doesn't hold 0; without interval nothing is said. */
    static GapRule exceedsError() {
        return ExceedsError.INSTANCE;
    }

    /**
     * A difference counts if it exceeds its error even when all differences of the person are looked at together: the
     * probability of one false claim or more about the person is at most 1 less the confidence. The smallest of m two-sided
     * probabilities by Student's t is held against that level divided by m, the next against the level divided by m - 1, and so
     * on until one is larger. Without interval nothing is said.
     *
     * <p>S. Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65-70,
     * <a href="https://www.jstor.org/stable/4615733">jstor.org/stable/4615733</a>.
     */
    static GapRule exceedsErrorHolm() {
        return ExceedsErrorHolm.INSTANCE;
    }

    /**
     * A difference counts if it is greater than a share of the distance between the scale's ends: 1/4 on 1..5 is 1 point.
     * Looks at no error.
     *
     * @param share above 0, at most 1
     */
    static GapRule shareOfRange(Fraction share) {
        return new FixedGap(FixedGap.Unit.SHARE_OF_RANGE, share);
    }

    /**
     * A difference counts if it is greater than a share of the number of the scale's points: 1/3 on 1..5 is 5/3 points.
     * Looks at no error.
     *
     * @param share above 0, at most 1
     */
    static GapRule shareOfPoints(Fraction share) {
        return new FixedGap(FixedGap.Unit.SHARE_OF_POINTS, share);
    }

    /**
     * A difference counts if it is greater than this many points of the scale. Looks at no error.
     *
     * @param points above 0
     */
    static GapRule fixedPoints(Fraction points) {
        return new FixedGap(FixedGap.Unit.POINTS, points);
    }

    /**
     * The five largest differences to each side count, however small; what ties with the fifth counts too. Looks at no error.
     */
    static GapRule largestFive() {
        return largest(5);
    }

    /**
     * The largest differences to each side count, however small; what ties with the last of them counts too.
     *
     * @param number how many to each side, 1 or more
     */
    static GapRule largest(int number) {
        return new LargestGaps(Arguments.inRange(number, 1, 1000, "number of differences"));
    }
}
