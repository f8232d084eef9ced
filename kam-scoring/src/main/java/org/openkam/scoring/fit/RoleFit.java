package org.openkam.scoring.fit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * How a person's released profile compares with a role. A recommendation for people to decide on, never a decision.
 * It compares competencies only; what the role asks of single indicators is left to people.
 * Immutable and thread-safe.
 *
 * @param assessee code of the person
 * @param role the role compared with
 * @param gaps one for each requirement, in the role's order
 * @param fit 0 to 1; its standard error is an upper bound, because the same raters rate every competency
 * @param readiness what the policy's readiness rule recommends
 */
public record RoleFit(String assessee, RoleProfile role, List<CompetencyGap> gaps, Estimate fit, Readiness readiness)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public RoleFit {
        Arguments.code(assessee, "assessee");
        Arguments.notNull(role, "role");
        gaps = Arguments.notEmpty(gaps, "gaps");
        Arguments.notNull(fit, "fit");
        Arguments.notNull(readiness, "readiness");
    }

    /** Compares a profile with a role by the rules of the profile's policy. */
    public static RoleFit of(CompetencyProfile profile, RoleProfile role) {
        ScoringPolicy policy = profile.policy();
        List<CompetencyGap> gaps = new ArrayList<>();
        for (RoleRequirement requirement : role.requirements()) {
            gaps.add(gap(profile, requirement));
        }
        List<Attainment> attainments =
                gaps.stream().map(CompetencyGap::attainment).toList();
        return new RoleFit(
                profile.assessee(),
                role,
                gaps,
                policy.readiness().fit(attainments),
                policy.readiness().readiness(attainments));
    }

    private static CompetencyGap gap(CompetencyProfile profile, RoleRequirement requirement) {
        CompetencyScore score = profile.byCompetency().get(requirement.competency());
        return score instanceof CompetencyScore.Scored scored
                ? gap(profile, requirement, scored)
                : unknown(requirement);
    }

    private static CompetencyGap unknown(RoleRequirement requirement) {
        Estimate missing = Estimate.notComputable(Reason.NO_DATA);
        return new CompetencyGap(requirement, missing, missing, new Attainment(requirement, missing, Claim.NO_CLAIM));
    }

    private static CompetencyGap gap(
            CompetencyProfile profile, RoleRequirement requirement, CompetencyScore.Scored scored) {
        Computed score = (Computed) scored.estimate();
        ScoringPolicy.ErrorPolicy error = profile.policy().error();
        double value = requirement.targetLevel() - score.value();
        StandardError se = score.standardError();
        Interval interval = se == null ? null : error.intervals().interval(value, se, error.confidence());
        Estimate gap = new Computed(value, se, interval);
        Claim ofScore = turned(error.gaps().claim(gap));
        Estimate attained = attained(profile.model().ratingScale(), requirement, score);
        return new CompetencyGap(requirement, scored.estimate(), gap, new Attainment(requirement, attained, ofScore));
    }

    /** A gap above 0 is a score below its target. */
    private static Claim turned(Claim ofGap) {
        return switch (ofGap) {
            case ABOVE -> Claim.BELOW;
            case BELOW -> Claim.ABOVE;
            default -> ofGap;
        };
    }

    private static Estimate attained(RatingScale scale, RoleRequirement requirement, Computed score) {
        double way = requirement.targetLevel() - scale.lowest();
        StandardError se = score.standardError();
        if (way <= 0) {
            // The lowest target is met by any score, so no error of the score can change that.
            return new Computed(1, se == null ? null : new StandardError(0, se.degreesOfFreedom(), se.assumed()), null);
        }
        double attained = Math.min(1, (score.value() - scale.lowest()) / way);
        StandardError scaled =
                se == null ? null : new StandardError(se.value() / way, se.degreesOfFreedom(), se.assumed());
        return new Computed(attained, scaled, null);
    }

    /** Returns the gap of a competency, if the role asks for it. */
    public Optional<CompetencyGap> gap(String competency) {
        return gaps.stream().filter(g -> g.competency().equals(competency)).findFirst();
    }

    /**
     * Returns every step from the released scores to fit and readiness.
     *
     * @param profile the one that was compared
     * @throws IllegalArgumentException if the profile is another person's
     */
    public ScoreTrace trace(CompetencyProfile profile) {
        Arguments.that(
                assessee.equals(profile.assessee()), "assessee of profile", profile.assessee(), "must be " + assessee);
        return new FitTraceWriter(profile).trace(this);
    }

    /** Returns the requirements that are reliably missed, in the role's order. */
    public List<CompetencyGap> missed() {
        return gaps.stream().filter(g -> g.claim() == Claim.BELOW).toList();
    }

    /** Returns the share of the role's weight that has a score, 0 to 1. */
    public double coverage() {
        BigDecimal covered = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (CompetencyGap gap : gaps) {
            all = all.add(gap.requirement().weight());
            covered =
                    covered.add(gap.attainment().isScored() ? gap.requirement().weight() : BigDecimal.ZERO);
        }
        return all.signum() == 0 ? 0 : covered.doubleValue() / all.doubleValue();
    }

    /** Returns in how many requirements a claim was possible. */
    public int comparisons() {
        return (int) gaps.stream().filter(g -> g.claim() != Claim.NO_CLAIM).count();
    }

    @Override
    public String toString() {
        return role.code() + " fit "
                + fit.<String>fold(f -> Decimals.plain(f.value(), 3), reason -> "not computable (" + reason + ")")
                + ", "
                + readiness + ", " + missed().size() + " of " + comparisons()
                + " compared requirements reliably missed";
    }
}
