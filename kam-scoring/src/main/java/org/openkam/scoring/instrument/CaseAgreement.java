package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.agreement.IccForm;
import org.openkam.scoring.agreement.IntraclassCorrelation;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * How far two raters agree who scored the same solutions of a case (source case A9). Immutable.
 *
 * @param total agreement on the share of the points of the criteria that both marked: intraclass correlation of a single rater,
 *     absolute agreement, with its interval
 * @param difference first rater's mean share less the second's, -1 to 1, over the criteria that both marked
 * @param byCriterion mean absolute difference in points, by code of the criterion
 * @param solutions of which both marked a criterion
 */
public record CaseAgreement(
        IntraclassCorrelation total, Estimate difference, Map<String, Estimate> byCriterion, int solutions)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public CaseAgreement {
        Arguments.notNull(total, "agreement on the total");
        Arguments.notNull(difference, "difference");
        byCriterion = Collections.unmodifiableMap(new TreeMap<>(byCriterion));
    }

    /**
     * Compares two raters; never throws for data. A solution or criterion that one of them didn't mark is left out.
     *
     * @param first scores of the first rater
     * @param second scores of the second, of the same solutions in the same order, by the same rubric
     * @throws IllegalArgumentException if there aren't as many, or rubrics differ
     */
    public static CaseAgreement of(List<CaseScore> first, List<CaseScore> second) {
        Arguments.that(
                Arguments.notNull(first, "scores of the first rater").size()
                        == Arguments.notNull(second, "scores of the second rater")
                                .size(),
                "number of scores of the second rater",
                second.size(),
                "must be that of the first, " + first.size());
        double[][] shares = new double[first.size()][];
        TreeMap<String, Fraction> sums = new TreeMap<>();
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < shares.length; i++) {
            CaseScore one = first.get(i);
            CaseScore other = second.get(i);
            Arguments.that(
                    one.rubric().equals(first.get(0).rubric()) && other.rubric().equals(one.rubric()),
                    "rubric",
                    other.rubric(),
                    "must be that of the other scores");
            shares[i] = new double[] {shareWith(one, other), shareWith(other, one)};
            one.rubric().criteria().forEach(c -> counts.putIfAbsent(c.code(), 0));
            one.points().forEach((code, points) -> {
                Fraction others = other.points().get(code);
                if (others != null) {
                    Fraction apart = points.minus(others);
                    sums.merge(code, apart.signum() < 0 ? Fraction.ZERO.minus(apart) : apart, Fraction::plus);
                    counts.merge(code, 1, Integer::sum);
                }
            });
        }
        Map<String, Estimate> byCriterion = new TreeMap<>();
        counts.forEach((code, count) -> byCriterion.put(code, mean(sums.get(code), count)));
        double[][] whole = Arrays.stream(shares).filter(CaseAgreement::isWhole).toArray(double[][]::new);
        return new CaseAgreement(
                IntraclassCorrelation.of(RatingMatrix.of(whole), IccForm.ICC_2_1),
                difference(whole),
                byCriterion,
                whole.length);
    }

    /** The share of what both marked: with other criteria it would be another question, and no other opinion. */
    private static double shareWith(CaseScore score, CaseScore other) {
        Map<String, Fraction> both = new TreeMap<>(score.points());
        both.keySet().retainAll(other.points().keySet());
        Estimate share = new CaseScore(score.rubric(), both, List.of()).share();
        return share.<Double>fold(Estimate.Computed::value, reason -> Double.NaN);
    }

    private static boolean isWhole(double[] pair) {
        return !Double.isNaN(pair[0]) && !Double.isNaN(pair[1]);
    }

    private static Estimate mean(@Nullable Fraction sum, int count) {
        return sum == null
                ? Estimate.notComputable(Reason.NO_DATA)
                : Estimate.of(sum.dividedBy(Fraction.of(count, 1)).toDouble());
    }

    private static Estimate difference(double[][] shares) {
        double[] apart =
                Arrays.stream(shares).mapToDouble(pair -> pair[0] - pair[1]).toArray();
        return apart.length == 0
                ? Estimate.notComputable(Reason.NO_DATA)
                : Estimate.of(ExactSum.of(apart) / apart.length);
    }

    /** Returns all figures, one a line. */
    public String render() {
        StringBuilder out = new StringBuilder(toString()).append('\n');
        byCriterion.forEach((code, apart) -> out.append(code)
                .append(": mean absolute difference ")
                .append(apart)
                .append(" points\n"));
        return out.toString();
    }

    @Override
    public String toString() {
        return "Agreement on a case: " + total + ", difference " + difference + " (" + solutions + " solutions)";
    }
}
