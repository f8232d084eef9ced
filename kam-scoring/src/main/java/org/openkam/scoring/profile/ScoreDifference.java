package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * How far two people's scores on a competency lie apart, and whether that is more than error. From released values only.
 *
 * <p>{@code d = first - second}, {@code SE = sqrt(SE_1^2 + SE_2^2)}, degrees of freedom the smaller of the two: both errors are
 * made of the same components, pooled over the programme, so they don't add up their degrees of freedom. Raters whom both people
 * share would make the error smaller; they aren't known here, so the error is at most overstated.
 *
 * <p>A score or an error is missing: not computable, {@link Reason#NO_DATA} or {@link Reason#TOO_FEW_ASSESSEES}, and no claim.
 *
 * @param first code of one person
 * @param second code of the other
 * @param competency code of the competency
 * @param difference first minus second, points, with error and interval
 * @param claim what may be said of the first against the second by the policy's gap rule
 */
public record ScoreDifference(String first, String second, String competency, Estimate difference, Claim claim)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ScoreDifference {
        Arguments.code(first, "assessee");
        Arguments.code(second, "assessee");
        Arguments.code(competency, "competency");
        Arguments.notNull(difference, "difference");
        Arguments.notNull(claim, "claim");
    }

    /**
     * Compares two people of one programme.
     *
     * @throws IllegalArgumentException if the profiles weren't made by the same policy
     * @throws org.openkam.core.model.UnknownCodeException if the programme doesn't ask this competency
     */
    public static ScoreDifference of(CompetencyProfile first, CompetencyProfile second, String competency) {
        ScoringPolicy policy = first.policy();
        Arguments.that(
                policy.equals(second.policy()),
                "policy of " + second.assessee(),
                second.policy().code(),
                "must be that of " + first.assessee());
        CheckedPolicy checked = CheckedPolicy.of(policy);
        try {
            Estimate difference = difference(first.score(competency), second.score(competency), checked);
            Claim claim = checked.onScale()
                    ? checked.claims(List.of(difference), first.model().ratingScale())
                            .get(0)
                    : Claim.NO_CLAIM;
            return new ScoreDifference(first.assessee(), second.assessee(), competency, difference, claim);
        } catch (StrategyFailedException e) {
            Estimate failed = Estimate.notComputable(Reason.STRATEGY_FAILED);
            return new ScoreDifference(first.assessee(), second.assessee(), competency, failed, Claim.NO_CLAIM);
        }
    }

    private static Estimate difference(CompetencyScore first, CompetencyScore second, CheckedPolicy policy) {
        if (!(first instanceof Scored a) || !(second instanceof Scored b)) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        StandardError ofFirst = ((Computed) a.estimate()).standardError();
        StandardError ofSecond = ((Computed) b.estimate()).standardError();
        if (ofFirst == null || ofSecond == null) {
            return Estimate.notComputable(Reason.TOO_FEW_ASSESSEES);
        }
        StandardError joint = new StandardError(
                Math.sqrt(ofFirst.value() * ofFirst.value() + ofSecond.value() * ofSecond.value()),
                Math.min(ofFirst.degreesOfFreedom(), ofSecond.degreesOfFreedom()),
                ofFirst.assumed() || ofSecond.assumed());
        double value = a.exact().minus(b.exact()).toDouble();
        return new Computed(value, joint, policy.interval(value, joint).orElse(null));
    }

    @Override
    public String toString() {
        return competency + " " + first + " - " + second + ": " + difference + " " + claim;
    }
}
