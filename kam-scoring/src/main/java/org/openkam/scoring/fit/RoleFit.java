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
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.policy.StrategyFailure;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * How a person's released profile compares with a role. A recommendation for people to decide on, never a decision.
 * It rests on the others' score of the 360, or on the combined score where the programme's design gives the competency two
 * instruments or more; each gap names its basis. Where instruments contradict each other there is no score, so nothing speaks for
 * or against. It compares competencies only; what the role asks of single indicators is left to people.
 * Immutable and thread-safe.
 *
 * @param assessee code of the person
 * @param role the role compared with
 * @param gaps one for each requirement, in the role's order
 * @param fit 0 to 1. For a weighted mean of attainments {@code SE = sum(w SE) / sum(w)}, an upper bound whatever the
 *     correlations, because the same raters rate every competency; its degrees of freedom are the fewest of the parts, and its
 *     interval is cut to 0..1. Rules that aren't means give no error
 * @param readiness what the policy's readiness rule recommends
 * @param failures what strategies from outside the library broke; what they were to say is not said. None with its own
 */
public record RoleFit(
        String assessee,
        RoleProfile role,
        List<CompetencyGap> gaps,
        Estimate fit,
        Readiness readiness,
        List<StrategyFailure> failures)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public RoleFit {
        Arguments.code(assessee, "assessee");
        Arguments.notNull(role, "role");
        gaps = Arguments.notEmpty(gaps, "gaps");
        Arguments.notNull(fit, "fit");
        Arguments.notNull(readiness, "readiness");
        failures = List.copyOf(failures);
    }

    /** Compares a profile with a role by the rules of the profile's policy. */
    public static RoleFit of(CompetencyProfile profile, RoleProfile role) {
        List<StrategyFailure> failures = new ArrayList<>();
        CheckedPolicy policy = CheckedPolicy.of(profile.policy());
        List<CompetencyGap> gaps = gaps(policy, profile, role, failures);
        List<Attainment> attainments =
                gaps.stream().map(CompetencyGap::attainment).toList();
        Estimate fit;
        Readiness readiness;
        try {
            fit = policy.fit(attainments).fold(f -> withInterval(policy, f), Estimate::notComputable);
            readiness = policy.readiness(attainments);
        } catch (StrategyFailedException e) {
            failures.add(e.failure());
            fit = Estimate.notComputable(Reason.STRATEGY_FAILED);
            readiness = Readiness.NOT_ENOUGH_EVIDENCE;
        }
        return new RoleFit(profile.assessee(), role, gaps, fit, readiness, failures);
    }

    /** The error is an upper bound, so the interval holds the fit at least as often as its confidence says. */
    private static Estimate withInterval(CheckedPolicy policy, Computed fit) {
        StandardError error = fit.standardError();
        return error == null || fit.interval() != null
                ? fit
                : new Computed(
                        fit.value(),
                        error,
                        policy.interval(fit.value(), error)
                                .map(interval -> interval.clip(0, 1))
                                .orElse(null));
    }

    /** A requirement against a score, before anything is claimed. */
    private record Difference(RoleRequirement requirement, Estimate score, Estimate gap, ScoreBasis basis) {}

    private static List<CompetencyGap> gaps(
            CheckedPolicy policy, CompetencyProfile profile, RoleProfile role, List<StrategyFailure> failures) {
        RatingScale scale = profile.model().ratingScale();
        List<RoleRequirement> requirements = role.requirements();
        List<Difference> differences = new ArrayList<>(requirements.size());
        List<CompetencyGap> gaps = new ArrayList<>(requirements.size());
        try {
            boolean onScale = policy.onScale();
            for (RoleRequirement requirement : requirements) {
                ScoreBasis basis = profile.basis(requirement.competency());
                Estimate score = score(profile, requirement.competency(), basis, onScale);
                differences.add(new Difference(requirement, score, difference(policy, requirement, score), basis));
            }
            List<Claim> claims =
                    policy.claims(differences.stream().map(Difference::gap).toList(), scale);
            for (int i = 0; i < claims.size(); i++) {
                gaps.add(gap(scale, differences.get(i), claims.get(i)));
            }
            return gaps;
        } catch (StrategyFailedException e) {
            failures.add(e.failure());
            return role.requirements().stream().map(RoleFit::unknown).toList();
        }
    }

    /** Returns target minus score; not computable without a score, or if the score isn't in points of the scale. */
    private static Estimate difference(CheckedPolicy policy, RoleRequirement requirement, Estimate score) {
        if (!(score instanceof Computed computed)) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        double value = requirement.targetLevel() - computed.value();
        StandardError se = computed.standardError();
        return new Computed(
                value, se, se == null ? null : policy.interval(value, se).orElse(null));
    }

    /** A combined score is in points of the scale whatever the 360's is: a share takes no part in it. */
    private static Estimate score(CompetencyProfile profile, String competency, ScoreBasis basis, boolean onScale) {
        if (basis == ScoreBasis.COMBINED) {
            return profile.assessedCompetencies().contains(competency)
                    ? profile.combined(competency).combined()
                    : Estimate.notComputable(Reason.NO_DATA);
        }
        CompetencyScore score = profile.byCompetency().get(competency);
        return onScale && score instanceof CompetencyScore.Scored scored
                ? scored.estimate()
                : Estimate.notComputable(Reason.NO_DATA);
    }

    private static CompetencyGap unknown(RoleRequirement requirement) {
        return unknown(requirement, Estimate.notComputable(Reason.NO_DATA), ScoreBasis.OTHERS);
    }

    private static CompetencyGap unknown(RoleRequirement requirement, Estimate score, ScoreBasis basis) {
        Estimate missing = Estimate.notComputable(Reason.NO_DATA);
        Attainment attainment = new Attainment(requirement, missing, Claim.NO_CLAIM);
        return new CompetencyGap(requirement, score, missing, attainment, basis);
    }

    private static CompetencyGap gap(RatingScale scale, Difference difference, Claim ofGap) {
        RoleRequirement requirement = difference.requirement;
        if (!(difference.score instanceof Computed score)) {
            return unknown(requirement, difference.score, difference.basis);
        }
        Attainment attainment = new Attainment(requirement, attained(scale, requirement, score), turned(ofGap));
        return new CompetencyGap(requirement, score, difference.gap, attainment, difference.basis);
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
