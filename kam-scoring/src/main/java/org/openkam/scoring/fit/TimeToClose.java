package org.openkam.scoring.fit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * How long it would take to close the gaps between a person and a role, at an assumed pace. An estimate for planning, not a
 * promise and not a measurement.
 *
 * <p>For one competency {@code t = max(0, gap) / pace} and, by the delta method with independent errors,
 * {@code SE(t)^2 = SE(gap)^2 / pace^2 + max(0, gap)^2 SE(pace)^2 / pace^4}; degrees of freedom are those of the gap. Where the
 * gap is 0 or less the error is {@code SE(gap) / pace}, an upper bound.
 *
 * <ul>
 *   <li>Gaps that aren't reliably there are listed and don't count in {@code longest} and {@code sum}.
 *   <li>A requirement without weight that isn't a must-have is listed and counts nowhere.
 *   <li>A competency without a score counts in neither; {@link #unknown} names it, and both are too short by what it would take.
 *   <li>No requirement with a score: not computable, {@link Reason#NO_DATA}.
 *   <li>A part without error: the whole has none.
 * </ul>
 *
 * @param parts one for each requirement, in the role's order
 * @param longest months if all gaps are worked on at once: the longest of the counted parts; 0 if none counts
 * @param sum months if gaps are worked on one after the other: the sum of the counted parts. Its error is the sum of theirs, an
 *     upper bound, because the same raters see every competency
 */
public record TimeToClose(List<CompetencyClosing> parts, Estimate longest, Estimate sum) implements Serializable {
    private static final long serialVersionUID = 1L;

    public TimeToClose {
        parts = List.copyOf(parts);
        Arguments.notNull(longest, "longest time");
        Arguments.notNull(sum, "sum of times");
    }

    /**
     * Returns the time for a fit.
     *
     * @param profile the profile that the fit was made of; its policy says how intervals are made
     * @throws IllegalArgumentException if the profile is another person's
     */
    public static TimeToClose of(RoleFit fit, CompetencyProfile profile, ClosingPolicy policy) {
        String assessee = Arguments.notNull(profile, "profile").assessee();
        Arguments.that(fit.assessee().equals(assessee), "assessee of profile", assessee, "must be " + fit.assessee());
        PolicyIntervals intervals = new PolicyIntervals(profile);
        List<CompetencyClosing> parts = fit.gaps().stream()
                .map(gap -> part(gap, policy.pace(gap.competency()), intervals))
                .toList();
        boolean isKnown = parts.stream().anyMatch(p -> p.months() instanceof Computed);
        Estimate missing = Estimate.notComputable(Reason.NO_DATA);
        return isKnown
                ? new TimeToClose(parts, longest(parts), sum(parts, intervals))
                : new TimeToClose(parts, missing, missing);
    }

    private static CompetencyClosing part(CompetencyGap gap, ClosingPace pace, PolicyIntervals intervals) {
        if (!(gap.gap() instanceof Computed g)) {
            return new CompetencyClosing(gap, pace, Estimate.notComputable(Reason.NO_DATA), false);
        }
        double open = Math.max(0, g.value());
        Estimate months = intervals.notNegative(open / pace.pointsPerMonth(), error(g, open, pace));
        boolean isUncertain = gap.claim() == Claim.NO_CLAIM && open > 0;
        boolean isCounted = isAsked(gap) && (gap.claim() == Claim.BELOW || isUncertain);
        return new CompetencyClosing(gap, pace, months, isCounted);
    }

    /** A requirement without weight that isn't a must-have asks for nothing. */
    static boolean isAsked(CompetencyGap gap) {
        return gap.requirement().weight().signum() > 0 || gap.requirement().mustHave();
    }

    private static @Nullable StandardError error(Computed gap, double open, ClosingPace pace) {
        StandardError ofGap = gap.standardError();
        if (ofGap == null) {
            return null;
        }
        double fromGap = ofGap.value() / pace.pointsPerMonth();
        double fromPace = open / pace.pointsPerMonth() * (pace.standardError() / pace.pointsPerMonth());
        return new StandardError(Math.sqrt(fromGap * fromGap + fromPace * fromPace), ofGap.degreesOfFreedom(), true);
    }

    /** Of parts that tie the first by code, so that the order of the requirements can't matter. */
    private static Estimate longest(List<CompetencyClosing> parts) {
        return parts.stream()
                .filter(CompetencyClosing::isCounted)
                .min(Comparator.comparingDouble(
                                (CompetencyClosing p) -> -p.months().value())
                        .thenComparing(CompetencyClosing::competency))
                .map(CompetencyClosing::months)
                .orElse(Estimate.of(0));
    }

    private static Estimate sum(List<CompetencyClosing> parts, PolicyIntervals intervals) {
        List<CompetencyClosing> counted = new ArrayList<>(
                parts.stream().filter(CompetencyClosing::isCounted).toList());
        counted.sort(Comparator.comparing(CompetencyClosing::competency));
        return ErrorSum.of(counted.stream().map(CompetencyClosing::months).toList(), intervals);
    }

    /** Returns the codes of the competencies that are asked for and have no score, in the role's order. */
    public List<String> unknown() {
        return parts.stream()
                .filter(p -> p.months() instanceof Estimate.NotComputable && isAsked(p.gap()))
                .map(CompetencyClosing::competency)
                .toList();
    }

    /** Returns for instance {@code 12.0 to 20.5 months, 0 competencies unknown (assumed pace)}. */
    @Override
    public String toString() {
        return months(longest) + " to " + months(sum) + " months, " + unknown().size()
                + " competencies unknown (assumed pace)";
    }

    private static String months(Estimate estimate) {
        return estimate.fold(e -> Decimals.plain(e.value(), 1), reason -> "not computable (" + reason + ")");
    }
}
