package org.openkam.ipd.feedback;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.need.ManagerPicture;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
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
        ManagerPicture picture = ManagerPicture.of(profile);
        Set<String> concluded = codes(picture.conclusions(fit));
        Set<String> otherwise = codes(picture.otherwise(fit));
        List<Comparison> comparisons = new ArrayList<>();
        for (ManagerPicture.Difference both : picture.differences()) {
            if (both.manager() instanceof Computed manager && both.others() instanceof Computed others) {
                String competency = both.competency();
                Direction direction = !concluded.contains(competency)
                        ? Direction.NO_CONCLUSION
                        : otherwise.contains(competency) ? Direction.OTHER : Direction.SAME;
                comparisons.add(new Comparison(
                        competency,
                        manager,
                        withInterval(checked, others),
                        both.difference(),
                        both.claim(),
                        direction));
            }
        }
        return new ManagerView(comparisons, policy.leastAgreement());
    }

    private static Estimate withInterval(CheckedPolicy policy, Computed picture) {
        StandardError error = picture.standardError();
        try {
            return error == null
                    ? picture
                    : new Computed(
                            picture.value(),
                            error,
                            policy.interval(picture.value(), error).orElse(null));
        } catch (StrategyFailedException e) {
            return picture; // the fit, which asks the same rule, reports the failure
        }
    }

    private static Set<String> codes(List<CompetencyGap> gaps) {
        return gaps.stream().map(CompetencyGap::competency).collect(Collectors.toCollection(TreeSet::new));
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
