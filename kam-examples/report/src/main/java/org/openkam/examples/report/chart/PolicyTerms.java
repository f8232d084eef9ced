package org.openkam.examples.report.chart;

import java.math.BigDecimal;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/**
 * Which words are true of a profile, because policies differ: with intervals or without, claims by error or by another rule, points
 * of the scale or shares. Immutable.
 */
public final class PolicyTerms {
    private final ScoringPolicy policy;
    private final boolean hasScores;
    private final boolean hasIntervals;
    private final boolean hasCombinedIntervals;

    private PolicyTerms(CompetencyProfile profile) {
        this.policy = profile.policy();
        this.hasScores = profile.scores().stream().anyMatch(Scored.class::isInstance);
        this.hasIntervals =
                profile.scores().stream().anyMatch(s -> s instanceof Scored scored && hasInterval(scored.estimate()));
        this.hasCombinedIntervals = profile.assessedCompetencies().stream()
                .filter(c -> profile.basis(c) == ScoreBasis.COMBINED)
                .anyMatch(c -> hasInterval(profile.combined(c).combined()));
    }

    private static boolean hasInterval(Estimate estimate) {
        return estimate instanceof Computed value && value.interval() != null;
    }

    /** Returns the terms of a profile. */
    public static PolicyTerms of(CompetencyProfile profile) {
        return new PolicyTerms(Arguments.notNull(profile, "profile"));
    }

    /** Returns whether any score of the others is shown with an interval. */
    public boolean hasIntervals() {
        return hasIntervals;
    }

    /** Returns whether any score of the others is shown; they may all be withheld. */
    public boolean hasScores() {
        return hasScores;
    }

    /**
     * Returns whether differences are judged by their error: some score that is compared with a target has one, the combined score of
     * several instruments included, or nothing but small numbers of raters keeps scores from being shown.
     */
    public boolean judgesByError() {
        return hasIntervals || hasCombinedIntervals || asksForIntervals() && onScale() && !hasScores;
    }

    /** Returns whether the policy asks for intervals; a programme may be too small to have any. */
    public boolean asksForIntervals() {
        return !policy.error().intervals().code().equals(IntervalMethod.none().code());
    }

    /** Returns whether a difference is called one only beyond its error. */
    public boolean claimsByError() {
        return claimsTogether()
                || policy.error().gaps().code().equals(GapRule.exceedsError().code());
    }

    /** Returns whether all comparisons of a person are looked at together. */
    public boolean claimsTogether() {
        return policy.error().gaps().code().equals(GapRule.exceedsErrorHolm().code());
    }

    /** Returns whether a small group takes all groups with it, instead of being merged with another. */
    public boolean withholdsSmallGroups() {
        return policy.smallGroups().code().equals(SmallGroupRule.withhold().code());
    }

    /** Returns whether scores are points of the scale; otherwise they are shares from 0 to 1, which no target is compared with. */
    public boolean onScale() {
        try {
            return CheckedPolicy.of(policy).onScale();
        } catch (StrategyFailedException e) {
            return true; // then there is no score to show
        }
    }

    /** Returns the code of the rule by which a difference counts. */
    public String rule() {
        return policy.error().gaps().code();
    }

    /** Returns the confidence of intervals and claims, percent. */
    public String confidence() {
        return BigDecimal.valueOf(policy.error().confidence())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Returns how often a claim is false by chance alone, 0 to 1. */
    public double chance() {
        return BigDecimal.ONE
                .subtract(BigDecimal.valueOf(policy.error().confidence()))
                .doubleValue();
    }

    /** Returns the key of a sentence about claims, or of its variant for another rule. */
    public String claim(String key) {
        return claimsByError() ? key : key + ".rule";
    }

    /** Returns the key of a sentence about scores with interval, or of its variant without. */
    public String value(String key) {
        return hasIntervals ? key : key + ".value";
    }

    /** Returns the numbers across a picture of scores. */
    NumberLine line(int lowest, int highest) {
        return onScale() ? NumberLine.scale(lowest, highest) : new NumberLine(0, 1, 0.2);
    }

    @Override
    public String toString() {
        return "terms of " + policy.code() + (hasIntervals ? " with intervals" : " without intervals");
    }
}
