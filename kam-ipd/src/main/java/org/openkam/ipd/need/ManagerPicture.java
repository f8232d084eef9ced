package org.openkam.ipd.need;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * The manager's view of a person against that of the others (source case rule R08: most conclusions should match it). Computed from
 * the released cells alone: the manager is named in the 360 and was promised no anonymity, the others stand as their cells.
 *
 * <p>{@code d = manager - others}, the others' score without the manager, their weights renormalised; {@code SE = sqrt(SE_m^2 + sum(w^2
 * SE_c^2))} as for different raters, the degrees of freedom the smallest of the parts, because all errors come from the same pooled
 * components. Differences count by the profile's {@link org.openkam.scoring.policy.GapRule}, all of one person together. A policy's gap
 * rule that fails leaves no claim.
 *
 * @param assessee code of the person
 * @param differences one for each competency asked, in the order of the profile
 */
public record ManagerPicture(String assessee, List<Difference> differences) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * One competency seen by the manager and by the others.
     *
     * @param competency code of the competency
     * @param manager the manager's score, points of the scale; not computable if the manager gave none that is released
     * @param others the others' score without the manager
     * @param difference manager minus others, points, with error and interval
     * @param claim {@code ABOVE}: the manager reliably sees more than the others do
     */
    public record Difference(String competency, Estimate manager, Estimate others, Estimate difference, Claim claim)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Difference {
            Arguments.code(competency, "competency");
            Arguments.notNull(manager, "manager's score");
            Arguments.notNull(others, "others' score");
            Arguments.notNull(difference, "difference");
            Arguments.notNull(claim, "claim");
        }
    }

    public ManagerPicture {
        Arguments.code(assessee, "assessee");
        differences = List.copyOf(differences);
    }

    /** Compares the two views in a profile. */
    public static ManagerPicture of(CompetencyProfile profile) {
        CheckedPolicy policy = CheckedPolicy.of(profile.policy());
        List<Difference> pairs = new ArrayList<>();
        profile.scores().forEach(score -> pairs.add(pair(policy, score)));
        List<Claim> claims = claims(policy, profile, pairs);
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Difference p = pairs.get(i);
            differences.add(new Difference(p.competency, p.manager, p.others, p.difference, claims.get(i)));
        }
        return new ManagerPicture(profile.assessee(), differences);
    }

    private static List<Claim> claims(CheckedPolicy policy, CompetencyProfile profile, List<Difference> pairs) {
        try {
            if (policy.onScale()) {
                return policy.claims(
                        pairs.stream().map(Difference::difference).toList(),
                        profile.model().ratingScale());
            }
        } catch (StrategyFailedException e) {
            // what the rule was to say is left out; the fit, which asks the same rule, reports the failure
        }
        return pairs.stream().map(p -> Claim.NO_CLAIM).toList();
    }

    private static Difference pair(CheckedPolicy policy, CompetencyScore score) {
        Estimate none = Estimate.notComputable(Reason.NO_DATA);
        if (!(score instanceof CompetencyScore.Scored scored)) {
            return new Difference(score.competency(), none, none, none, Claim.NO_CLAIM);
        }
        CellScore manager = null;
        List<CellScore> rest = new ArrayList<>();
        for (CellScore cell : scored.cells()) {
            if (isManager(cell)) {
                manager = cell;
            } else {
                rest.add(cell);
            }
        }
        Estimate seen = manager == null ? none : manager.estimate();
        Estimate others = rest.isEmpty() ? none : together(rest);
        return new Difference(score.competency(), seen, others, difference(policy, seen, others), Claim.NO_CLAIM);
    }

    private static boolean isManager(CellScore cell) {
        return !cell.cell().anonymous()
                && cell.cell().sources().size() == 1
                && cell.cell().sources().contains(RaterSource.MANAGER);
    }

    private static Estimate together(List<CellScore> cells) {
        Fraction weights = Fraction.ZERO;
        Fraction sum = Fraction.ZERO;
        for (CellScore cell : cells) {
            weights = weights.plus(cell.weight());
            sum = sum.plus(cell.weight().times(cell.exact()));
        }
        if (weights.signum() == 0) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        return new Computed(sum.dividedBy(weights).toDouble(), error(cells, weights.toDouble()), null);
    }

    private static @Nullable StandardError error(List<CellScore> cells, double weights) {
        double squares = 0;
        double degrees = Double.MAX_VALUE;
        boolean assumed = false;
        for (CellScore cell : cells) {
            StandardError error =
                    cell.estimate().<@Nullable StandardError>fold(Computed::standardError, reason -> null);
            if (error == null) {
                return null;
            }
            double part = cell.weight().toDouble() / weights * error.value();
            squares += part * part;
            degrees = Math.min(degrees, error.degreesOfFreedom());
            assumed |= error.assumed();
        }
        return new StandardError(Math.sqrt(squares), degrees, assumed);
    }

    private static Estimate difference(CheckedPolicy policy, Estimate manager, Estimate others) {
        if (!(manager instanceof Computed m) || !(others instanceof Computed o)) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        double value = m.value() - o.value();
        if (m.standardError() == null || o.standardError() == null) {
            return Estimate.of(value);
        }
        StandardError a = m.standardError();
        StandardError b = o.standardError();
        StandardError joint = new StandardError(
                Math.sqrt(a.value() * a.value() + b.value() * b.value()),
                Math.min(a.degreesOfFreedom(), b.degreesOfFreedom()),
                a.assumed() || b.assumed());
        try {
            return new Computed(value, joint, policy.interval(value, joint).orElse(null));
        } catch (StrategyFailedException e) {
            return new Computed(value, joint, null);
        }
    }

    /** Returns the view of a competency, if it was asked. */
    public Optional<Difference> on(String competency) {
        return differences.stream().filter(d -> d.competency.equals(competency)).findFirst();
    }

    /** Returns those in which the two reliably differ, in the order of the profile. */
    public List<Difference> differing() {
        return differences.stream()
                .filter(d -> d.claim == Claim.ABOVE || d.claim == Claim.BELOW)
                .toList();
    }

    /**
     * Returns the conclusions of a fit that the manager's own score can be held against: requirements reliably missed or exceeded on
     * which both the manager and others have a score, in the role's order. Where nobody else was asked, the conclusion is the manager's
     * own.
     */
    public List<CompetencyGap> conclusions(RoleFit fit) {
        return fit.gaps().stream()
                .filter(g -> g.claim() == Claim.BELOW || g.claim() == Claim.ABOVE)
                .filter(g -> on(g.competency())
                        .filter(d -> d.manager instanceof Computed && d.others instanceof Computed)
                        .isPresent())
                .toList();
    }

    /**
     * Returns the conclusions that the manager sees otherwise: the manager's score lies on the other side of the target. By its value
     * alone, since it says nothing about the person but only what is talked about first.
     */
    public List<CompetencyGap> otherwise(RoleFit fit) {
        return conclusions(fit).stream().filter(g -> !pointsTheSameWay(g)).toList();
    }

    private boolean pointsTheSameWay(CompetencyGap gap) {
        double score = on(gap.competency()).orElseThrow().manager.value();
        boolean isBelow = score < gap.requirement().targetLevel();
        return isBelow == (gap.claim() == Claim.BELOW);
    }

    /** Returns the share of conclusions of a fit that the manager's score points the same way as, 0 to 1; not computable without any. */
    public Estimate agreement(RoleFit fit) {
        int all = conclusions(fit).size();
        return all == 0
                ? Estimate.notComputable(Reason.NO_DATA)
                : Estimate.of((double) (all - otherwise(fit).size()) / all);
    }

    @Override
    public String toString() {
        return "manager's view of " + assessee + ": " + differing().size() + " of " + differences.size()
                + " reliably differ";
    }
}
