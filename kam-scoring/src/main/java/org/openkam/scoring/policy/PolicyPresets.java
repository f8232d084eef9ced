package org.openkam.scoring.policy;

import java.util.List;
import java.util.Map;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.statistic.Fraction;

/**
 * Policies that follow what the makers of known systems have published about single rules. Where a maker says nothing, the
 * standard rule stands, but for intervals: no 360 system read documents any, so these presets have none. A preset promises the
 * documented rule, never equality with the product, whose other rules and rounding aren't known; and the release gate stands
 * before all of them, whatever the product does.
 *
 * <p>Left out because their documented rule can't be kept or isn't a rule of scoring: Glint drops a small group and shows the
 * rest, but here either every group is safe or nothing anonymous is shown; CCL has a threshold for each group, which is the
 * promise of a programme; Culture Amp's 360 has no ratings by design; Envisia doesn't publish the divisor of its index.
 */
public final class PolicyPresets {
    private static final ScoringPolicy STANDARD = ScoringPolicy.standard();

    private PolicyPresets() {}

    /** Returns the library's own policy. */
    public static ScoringPolicy standard() {
        return STANDARD;
    }

    /** Returns the presets that need nothing from the host. */
    public static List<ScoringPolicy> all() {
        return List.of(
                standard(),
                pooled(),
                successFactorsGaps(),
                successFactorsShareMet(),
                primalogikGaps(),
                qualtricsGaps(),
                onetAnalysts());
    }

    private static ScoringPolicy withoutIntervals(String code, GapRule gaps) {
        return STANDARD.with(code, new ErrorPolicy(IntervalMethod.none(), gaps, 0.95, null));
    }

    /**
     * "All raters" is the mean over all of them, however the groups are divided; not observed doesn't count; a group below the
     * minimum isn't shown. As documented by EchoSpan, Standard Report Calculation Reference Guide
     * (echospan.com/product-guides/standard-report-calculation-reference-guide). Here the mean over raters is taken of group
     * scores weighted by their raters, so that it can't be used to compute a hidden group.
     */
    public static ScoringPolicy pooled() {
        return withoutIntervals("pooled-like-echospan", GapRule.exceedsError())
                .with("pooled-like-echospan", SourceCombination.pooledRaters())
                .with("pooled-like-echospan", SmallGroupRule.withhold());
    }

    /**
     * Sources weigh what the host gives, as in SAP SuccessFactors' {@code cat-weight} (community.sap.com, qaq-p/13716587) and in
     * Cornerstone's weight for each relationship (help.csod.com, Competency Assessment Task, step 3). Otherwise the standard
     * rules without intervals.
     *
     * @param weights by code of the source, all positive; only their proportion counts
     */
    public static ScoringPolicy weightedSources(Map<String, Fraction> weights) {
        return withoutIntervals("weighted-sources", GapRule.exceedsError())
                .with("weighted-sources", SourceCombination.givenWeights(weights));
    }

    /**
     * A blind spot or hidden strength is a self-other difference greater than 25 % of the scale's range, more than 1 point on
     * 1..5; readiness is the plain mean of capped attainments; small groups roll up into another. As documented by SAP
     * SuccessFactors, KBA 2069226, 2644361 and 2068817. The percentage is a setting there; 25 is the published example.
     */
    public static ScoringPolicy successFactorsGaps() {
        return withoutIntervals("successfactors-like", GapRule.shareOfRange(Fraction.of(1, 4)))
                .with("successfactors-like", ReadinessRule.cappedAttainment());
    }

    /**
     * As {@link #successFactorsGaps}, with the older readiness: the share of expectations that are met. As documented by SAP
     * SuccessFactors, KBA 2644361.
     */
    public static ScoringPolicy successFactorsShareMet() {
        return successFactorsGaps().with("successfactors-like-share-met", ReadinessRule.shareMet());
    }

    /**
     * A difference counts if it is greater than a third of the number of points, 5/3 on 1..5. As documented by Primalogik
     * (help.primalogik.com, solution article 9000225955).
     */
    public static ScoringPolicy primalogikGaps() {
        return withoutIntervals("primalogik-like", GapRule.shareOfPoints(Fraction.of(1, 3)));
    }

    /**
     * The five largest and the five smallest self-other differences are shown, however small; what has too few answers is
     * hidden. As documented by Qualtrics 360, Hidden Strengths and Improvement Areas table
     * (qualtrics.com/support, 360-visualizations).
     */
    public static ScoringPolicy qualtricsGaps() {
        return withoutIntervals("qualtrics-like", GapRule.largestFive())
                .with("qualtrics-like", SmallGroupRule.withhold());
    }

    /**
     * Intervals of {@code 1.96 SE}, cut to the scale, as O*NET publishes for the ratings of its analysts; all 61 530 rows of its
     * Skills file 29.2 follow it. For incumbents O*NET uses Student t, as the standard policy does.
     */
    public static ScoringPolicy onetAnalysts() {
        return STANDARD.with("onet-analyst-like", IntervalMethod.normal());
    }
}
