package org.openkam.scoring.profile;

import java.io.Serializable;
import java.math.BigDecimal;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.PicturePolicy;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * Whether practically all colleagues see a weakness, whatever the assessee thinks: a serious reason to develop or to delegate.
 *
 * <p>The rule asks for the share of raters whose mean lies in the weak part of the scale. A share shows how single raters
 * answered, so in a profile it is withheld, and the rule is decided only where the released means settle it. Let q be the most
 * raters that may lie above the cut c with the share still reached, N the raters, M their mean, a and b the ends of the scale:
 *
 * <pre>
 * N (M - a) &lt;= (q + 1) (c - a)         q + 1 raters above the cut would already make the mean larger: serious
 * N M &gt; (N - q) c + q b                 no q raters can make the mean so large: not serious
 * </pre>
 *
 * Between the two it stays open. Both need every rater to have rated every released item of his group; else it stays open too.
 *
 * @param kind what may be said
 * @param raters how many others rated
 * @param share of the raters with a weak mean, 0 to 1; not computable ({@link Reason#WITHHELD}) but in the analyst's view
 */
public record SharedWeakness(Kind kind, int raters, Estimate share) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What may be said. */
    public enum Kind {
        /** Practically all colleagues see it. */
        SERIOUS,
        /** Not so many see it. */
        NOT_SERIOUS,
        /** What is released doesn't settle it. */
        OPEN,
        /** Too few raters for the rule, or no score. */
        TOO_FEW_RATERS
    }

    public SharedWeakness {
        Arguments.notNull(kind, "kind");
        Arguments.notNull(share, "share");
    }

    /** Decides from a released score. */
    public static SharedWeakness of(CompetencyScore score, RatingScale scale, PicturePolicy policy) {
        Estimate withheld = Estimate.notComputable(Reason.WITHHELD);
        return score.fold(
                s -> new SharedWeakness(kind(s, scale, policy), s.raters(), withheld),
                none -> new SharedWeakness(Kind.TOO_FEW_RATERS, 0, Estimate.notComputable(Reason.NO_DATA)));
    }

    /**
     * Decides from the raters' own means, for the analyst's view.
     *
     * @param raterMeans mean of each other rater on the competency, points, any order
     */
    public static SharedWeakness of(double[] raterMeans, RatingScale scale, PicturePolicy policy) {
        int raters = raterMeans.length;
        if (raters < policy.raters()) {
            return new SharedWeakness(Kind.TOO_FEW_RATERS, raters, Estimate.notComputable(Reason.TOO_FEW_UNITS));
        }
        double cut = cut(scale, policy).toDouble();
        int weak = 0;
        for (double mean : raterMeans) {
            weak += mean <= cut ? 1 : 0;
        }
        double share = (double) weak / raters;
        return new SharedWeakness(
                share >= policy.share() ? Kind.SERIOUS : Kind.NOT_SERIOUS, raters, Estimate.of(share));
    }

    private static Fraction cut(RatingScale scale, PicturePolicy policy) {
        return Fraction.of(scale.lowest(), 1)
                .plus(Fraction.of(BigDecimal.valueOf(policy.weak())).times(Fraction.of(scale.range(), 1)));
    }

    private static Kind kind(Scored score, RatingScale scale, PicturePolicy policy) {
        int n = score.raters();
        if (n < policy.raters()) {
            return Kind.TOO_FEW_RATERS;
        }
        Fraction sum = Fraction.ZERO;
        for (CellScore cell : score.cells()) {
            CellScore.Evidence evidence = cell.evidence();
            if (evidence.answers() != evidence.raters() * evidence.items()) {
                return Kind.OPEN;
            }
            sum = sum.plus(cell.exact().times(Fraction.of(evidence.raters(), 1)));
        }
        int above = 0;
        while (above < n && (double) (n - above - 1) / n >= policy.share()) {
            above++;
        }
        return kind(sum, new Bounds(n, above, scale, cut(scale, policy)));
    }

    private record Bounds(int raters, int above, RatingScale scale, Fraction cut) {}

    private static Kind kind(Fraction sum, Bounds b) {
        Fraction lowest = Fraction.of(b.scale.lowest(), 1);
        Fraction certain =
                lowest.times(Fraction.of(b.raters, 1)).plus(b.cut.minus(lowest).times(Fraction.of(b.above + 1L, 1)));
        Fraction possible = b.cut.times(Fraction.of((long) b.raters - b.above, 1))
                .plus(Fraction.of((long) b.above * b.scale.highest(), 1));
        if (sum.compareTo(certain) <= 0) {
            return Kind.SERIOUS;
        }
        return sum.compareTo(possible) > 0 ? Kind.NOT_SERIOUS : Kind.OPEN;
    }

    @Override
    public String toString() {
        return kind.toString();
    }
}
