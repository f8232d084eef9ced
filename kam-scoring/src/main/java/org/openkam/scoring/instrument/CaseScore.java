package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * What one rater's marks of a solution come to. Without error: one case and one rater tell nothing about theirs. How far two raters agree
 * says {@link CaseAgreement}. Immutable.
 *
 * @param rubric by which it was scored
 * @param points by code of the criterion, exact; only those that were marked
 * @param left criteria without a mark that fits, and marks for no criterion
 */
public record CaseScore(CaseRubric rubric, Map<String, Fraction> points, List<String> left) implements Serializable {
    private static final long serialVersionUID = 1L;

    public CaseScore {
        Arguments.notNull(rubric, "rubric");
        points = Collections.unmodifiableMap(new TreeMap<>(points));
        left = List.copyOf(left);
    }

    /** Returns the share of the points of all marked criteria, 0 to 1; {@link Reason#NO_DATA} if none was marked. */
    public Estimate share() {
        return share(criterion -> true);
    }

    /** Returns the share of the points for one competency or indicator, 0 to 1. */
    public Estimate share(String tellsAbout) {
        return share(criterion -> criterion.tellsAbout().contains(tellsAbout));
    }

    /** Returns the share laid out over a scale. */
    public Estimate on(RatingScale scale, String tellsAbout) {
        Arguments.notNull(scale, "scale");
        return share(tellsAbout)
                .fold(s -> Estimate.of(scale.lowest() + scale.range() * s.value()), Estimate::notComputable);
    }

    private Estimate share(Predicate<CaseCriterion> wanted) {
        Fraction sum = Fraction.ZERO;
        long most = 0;
        for (CaseCriterion criterion : rubric.criteria()) {
            Fraction got = points.get(criterion.code());
            if (got != null && wanted.test(criterion)) {
                sum = sum.plus(got);
                most += criterion.mostPoints();
            }
        }
        return most == 0
                ? Estimate.notComputable(Reason.NO_DATA)
                : Estimate.of(sum.dividedBy(Fraction.of(most, 1)).toDouble());
    }

    /** Returns the criteria and shares, one a line. */
    public String render() {
        StringBuilder out = new StringBuilder(toString()).append('\n');
        for (CaseCriterion criterion : rubric.criteria()) {
            Fraction got = points.get(criterion.code());
            out.append(criterion.code()).append(": ");
            out.append(got == null ? "no mark" : Decimals.plain(got.toDouble(), 2) + " of " + criterion.mostPoints());
            out.append('\n');
        }
        rubric.tellsAbout()
                .forEach(code ->
                        out.append(code).append(": share ").append(share(code)).append('\n'));
        return out.toString();
    }

    /** Returns for instance {@code TENDER: share 0.7500 (4 of 5 criteria)}. */
    @Override
    public String toString() {
        return rubric.code() + ": share " + share() + " (" + points.size() + " of "
                + rubric.criteria().size() + " criteria)";
    }
}
