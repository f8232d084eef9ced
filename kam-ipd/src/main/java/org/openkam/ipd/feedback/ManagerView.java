package org.openkam.ipd.feedback;

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
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * The manager's scores beside the picture that the other raters draw, and beside the conclusions of the comparison with a role
 * (source case rule R08: most conclusions should match the manager's view). The manager answers under their own name, so this
 * shows no one who was promised anonymity; the picture is a weighted mean of released cells. Immutable.
 *
 * <p>Whether the difference from the picture counts is for the policy's gap rule to say; one rater's error is large, so it
 * seldom does. Whether the manager's score points the same way as a conclusion is told by its value alone: it says nothing about
 * the person, it only decides what is talked about first.
 *
 * @param comparisons one for each competency that the manager and another cell rated, in the order of the profile
 * @param leastAgreement the share from which on the plan comes without a talk about the difference first
 */
public record ManagerView(List<Comparison> comparisons, double leastAgreement) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * One competency seen by the manager and by the other cells together.
     *
     * @param competency code of the competency
     * @param manager the manager's score with error, points
     * @param picture mean of the other cells by their weights, with {@code SE = sqrt(sum (w SE)^2) / sum w}, points
     * @param difference manager minus picture, with {@code SE = sqrt(SE_1^2 + SE_2^2)} and the fewest degrees of freedom
     * @param claim {@code ABOVE}: the manager sees more
     * @param direction whether the manager's score points the same way as the conclusion about the competency
     */
    public record Comparison(
            String competency,
            Estimate manager,
            Estimate picture,
            Estimate difference,
            Claim claim,
            Direction direction)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Comparison {
            Arguments.code(competency, "competency");
            Arguments.notNull(manager, "manager's score");
            Arguments.notNull(picture, "picture");
            Arguments.notNull(difference, "difference");
            Arguments.notNull(claim, "claim");
            Arguments.notNull(direction, "direction");
        }

        private Comparison with(Claim other) {
            return new Comparison(competency, manager, picture, difference, other, direction);
        }
    }

    /** Where the manager's score lies, seen from a conclusion. */
    public enum Direction {
        /** Below the target as concluded, or not below it as concluded. */
        SAME,
        /** On the other side of the target. */
        OTHER,
        /** The role doesn't ask for the competency, or nothing was concluded. */
        NO_CONCLUSION
    }

    public ManagerView {
        comparisons = List.copyOf(comparisons);
        Arguments.that(
                leastAgreement >= 0 && leastAgreement <= 1, "least agreement", leastAgreement, "must lie in 0 to 1");
    }

    /** Compares by the profile's own policy; the fit is that of the same person. */
    static ManagerView of(CompetencyProfile profile, RoleFit fit, AgendaPolicy policy) {
        CheckedPolicy checked = CheckedPolicy.of(profile.policy());
        List<Comparison> open = new ArrayList<>();
        try {
            for (CompetencyScore score : profile.scores()) {
                comparison(checked, score, fit).ifPresent(open::add);
            }
            List<Claim> claims = checked.onScale()
                    ? checked.claims(
                            open.stream().map(Comparison::difference).toList(),
                            profile.model().ratingScale())
                    : List.of();
            List<Comparison> judged = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                judged.add(claims.isEmpty() ? open.get(i) : open.get(i).with(claims.get(i)));
            }
            return new ManagerView(judged, policy.leastAgreement());
        } catch (StrategyFailedException e) {
            return new ManagerView(
                    open.stream().map(c -> c.with(Claim.NO_CLAIM)).toList(), policy.leastAgreement());
        }
    }

    private static Optional<Comparison> comparison(CheckedPolicy policy, CompetencyScore score, RoleFit fit) {
        List<CellScore> cells = score.fold(CompetencyScore.Scored::cells, none -> List.of());
        Optional<CellScore> manager =
                cells.stream().filter(c -> isManager(c.cell())).findFirst();
        List<CellScore> others =
                cells.stream().filter(c -> !isManager(c.cell())).toList();
        Fraction weights = others.stream().map(CellScore::weight).reduce(Fraction.ZERO, Fraction::plus);
        if (manager.isEmpty() || weights.signum() <= 0) {
            return Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        for (CellScore cell : others) {
            sum = sum.plus(cell.exact().times(cell.weight()));
        }
        Fraction mean = sum.dividedBy(weights);
        StandardError error = error(others, weights.toDouble());
        StandardError own = error(manager.get());
        Estimate difference = estimate(policy, manager.get().exact().minus(mean).toDouble(), joint(own, error));
        return Optional.of(new Comparison(
                score.competency(),
                manager.get().estimate(),
                estimate(policy, mean.toDouble(), error),
                difference,
                Claim.NO_CLAIM,
                fit.gap(score.competency())
                        .map(gap -> direction(gap, manager.get().exact()))
                        .orElse(Direction.NO_CONCLUSION)));
    }

    /** A score in other units than the target's carries no conclusion either. */
    private static Direction direction(CompetencyGap gap, Fraction manager) {
        if (gap.claim() != Claim.BELOW && gap.claim() != Claim.ABOVE) {
            return Direction.NO_CONCLUSION;
        }
        boolean isBelow = manager.compareTo(Fraction.of(gap.requirement().targetLevel(), 1)) < 0;
        return isBelow == (gap.claim() == Claim.BELOW) ? Direction.SAME : Direction.OTHER;
    }

    private static boolean isManager(Cell cell) {
        return !cell.anonymous() && cell.sources().contains(RaterSource.MANAGER);
    }

    private static @Nullable StandardError error(CellScore cell) {
        return cell.estimate().<@Nullable StandardError>fold(Computed::standardError, reason -> null);
    }

    private static @Nullable StandardError error(List<CellScore> cells, double weights) {
        double squares = 0;
        double degrees = Double.MAX_VALUE;
        boolean isAssumed = false;
        for (CellScore cell : cells) {
            StandardError error = error(cell);
            if (error == null) {
                return null;
            }
            double part = cell.weight().toDouble() * error.value();
            squares += part * part;
            degrees = Math.min(degrees, error.degreesOfFreedom());
            isAssumed |= error.assumed();
        }
        return new StandardError(StrictMath.sqrt(squares) / weights, degrees, isAssumed);
    }

    private static @Nullable StandardError joint(@Nullable StandardError first, @Nullable StandardError second) {
        return first == null || second == null
                ? null
                : new StandardError(
                        StrictMath.hypot(first.value(), second.value()),
                        Math.min(first.degreesOfFreedom(), second.degreesOfFreedom()),
                        first.assumed() || second.assumed());
    }

    private static Estimate estimate(CheckedPolicy policy, double value, @Nullable StandardError error) {
        return new Computed(
                value,
                error,
                error == null ? null : policy.interval(value, error).orElse(null));
    }

    /** Returns the comparison on a competency, if there is one. */
    public Optional<Comparison> on(String competency) {
        return comparisons.stream()
                .filter(c -> c.competency().equals(competency))
                .findFirst();
    }

    /** Returns how many conclusions the manager's scores can be held against. */
    public int compared() {
        return with(Direction.SAME) + with(Direction.OTHER);
    }

    /** Returns for how many of them the manager's score points the same way. */
    public int agreed() {
        return with(Direction.SAME);
    }

    private int with(Direction direction) {
        return (int)
                comparisons.stream().filter(c -> c.direction() == direction).count();
    }

    /** Returns the share of conclusions for which the manager's score points the same way, 0 to 1; not computable without any. */
    public Estimate agreement() {
        return compared() == 0 ? Estimate.notComputable(Reason.NO_DATA) : Estimate.of((double) agreed() / compared());
    }

    /** Returns whether the difference is to be talked about before any plan (source case rule R08). */
    public boolean comesFirst() {
        return agreement().<Boolean>fold(share -> share.value() < leastAgreement, reason -> false);
    }

    /** Returns for instance {@code manager agrees with 3 of 4 conclusions}. */
    @Override
    public String toString() {
        return "manager agrees with " + agreed() + " of " + compared() + " conclusions";
    }
}
