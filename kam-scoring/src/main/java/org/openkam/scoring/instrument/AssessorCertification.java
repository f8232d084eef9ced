package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/**
 * How near an assessor in training comes to the experts' key, and what is to be recommended (source cases A14, R15). A recommendation to
 * whoever certifies; nothing follows by itself. Immutable.
 *
 * <p>Errors of means come from the people observed, since ratings of one person hang together: with {@code m} people, {@code n} ratings and
 * deviations {@code d} about their mean, {@code SE^2 = m / (m - 1) sum over people of (sum of d)^2 / n^2} on {@code m - 1} degrees of
 * freedom. Rank correlation is Spearman's, with the interval of Bonett, D. G. &amp; Wright, T. A. (2000). Psychometrika 65, 23-28.
 * doi:10.1007/BF02294183. Agreement is the intraclass correlation of absolute agreement of trainee and key. Halo after Balzer, W. K.
 * &amp; Sulsky, L. M. (1992). Journal of Applied Psychology 77, 975-985. doi:10.1037/0021-9010.77.6.975
 *
 * @param trainee code
 * @param ratings with a key
 * @param people observed
 * @param figures the comparison
 * @param recommendation what the policy says
 * @param reasons why, and what to train
 * @param policy by which it was judged
 */
public record AssessorCertification(
        String trainee,
        int ratings,
        int people,
        Figures figures,
        Recommendation recommendation,
        Set<Hint> reasons,
        CertificationPolicy policy)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What is recommended. */
    public enum Recommendation {
        /** The ratings come near enough to the key. */
        CERTIFY,
        /** They don't yet. */
        TRAIN_MORE,
        /** There are too few to say. */
        RATE_MORE
    }

    /** Why, or what to look at. */
    public enum Hint {
        /** Fewer ratings with a key than are asked for. */
        TOO_FEW_RATINGS,
        /** Fewer people observed than are asked for. */
        TOO_FEW_PEOPLE,
        /** The mean absolute deviation from the key is too large. */
        FAR_FROM_KEY,
        /** The interval of the deviation holds the threshold: other people observed might turn the recommendation. */
        DEVIATION_UNCERTAIN,
        /** Orders people and competencies too differently from the key, or not at all. */
        ORDER_DIFFERS,
        /** Agrees with the key too little beside what people and competencies differ. */
        LOW_AGREEMENT,
        /** Reliably above the key. For training only; it stops no certificate by itself. */
        TOO_LENIENT,
        /** Reliably below the key. For training only; it stops no certificate by itself. */
        TOO_SEVERE
    }

    /**
     * The comparison with the key.
     *
     * @param bias mean of rating less key, points of the scale; positive for a lenient trainee
     * @param leniency mean distance from the mean of the other trainees on the same, points; shows a key that is itself off
     * @param absoluteDeviation mean distance from the key, points, 0 or more
     * @param halo mean standard deviation between competencies within a person and exercise in the key, less that of the trainee, points;
     *     positive if the trainee tells competencies apart less than the key does
     * @param rankCorrelation with the key over all ratings, -1 to 1
     * @param agreement with the key, at most 1
     */
    public record Figures(
            Estimate bias,
            Estimate leniency,
            Estimate absoluteDeviation,
            Estimate halo,
            Estimate rankCorrelation,
            Estimate agreement)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Figures {
            Arguments.notNull(bias, "bias");
            Arguments.notNull(leniency, "leniency");
            Arguments.notNull(absoluteDeviation, "absolute deviation");
            Arguments.notNull(halo, "halo");
            Arguments.notNull(rankCorrelation, "rank correlation");
            Arguments.notNull(agreement, "agreement");
        }
    }

    public AssessorCertification {
        Arguments.code(trainee, "trainee");
        Arguments.notNull(figures, "figures");
        Arguments.notNull(recommendation, "recommendation");
        Set<Hint> copy = EnumSet.noneOf(Hint.class);
        copy.addAll(reasons);
        reasons = Collections.unmodifiableSet(copy);
        Arguments.notNull(policy, "policy");
    }

    static AssessorCertification of(
            String trainee, KeyComparison comparison, Estimate leniency, CertificationPolicy policy) {
        Figures figures = new Figures(
                comparison.bias(),
                leniency,
                comparison.absoluteDeviation(),
                comparison.halo(),
                comparison.rankCorrelation(),
                comparison.agreement());
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        note(hints, comparison.ratings() < policy.leastRatings(), Hint.TOO_FEW_RATINGS);
        note(hints, comparison.people() < policy.leastPeople(), Hint.TOO_FEW_PEOPLE);
        note(hints, !isAtLeast(figures.rankCorrelation, policy.leastRankCorrelation()), Hint.ORDER_DIFFERS);
        note(hints, !isAtLeast(figures.agreement, policy.leastAgreement()), Hint.LOW_AGREEMENT);
        if (figures.absoluteDeviation instanceof Computed d) {
            note(hints, d.value() > policy.mostDeviation(), Hint.FAR_FROM_KEY);
            note(
                    hints,
                    d.interval() != null && d.interval().contains(policy.mostDeviation()),
                    Hint.DEVIATION_UNCERTAIN);
        }
        if (figures.bias instanceof Computed b && b.interval() != null) {
            note(hints, b.interval().lower() > 0, Hint.TOO_LENIENT);
            note(hints, b.interval().upper() < 0, Hint.TOO_SEVERE);
        }
        return new AssessorCertification(
                trainee, comparison.ratings(), comparison.people(), figures, recommended(hints), hints, policy);
    }

    private static void note(Set<Hint> hints, boolean holds, Hint hint) {
        if (holds) {
            hints.add(hint);
        }
    }

    private static boolean isAtLeast(Estimate estimate, double least) {
        return estimate.<Boolean>fold(e -> e.value() >= least, reason -> false);
    }

    private static Recommendation recommended(Set<Hint> hints) {
        if (hints.contains(Hint.TOO_FEW_RATINGS) || hints.contains(Hint.TOO_FEW_PEOPLE)) {
            return Recommendation.RATE_MORE;
        }
        boolean fails = hints.contains(Hint.FAR_FROM_KEY)
                || hints.contains(Hint.ORDER_DIFFERS)
                || hints.contains(Hint.LOW_AGREEMENT);
        return fails ? Recommendation.TRAIN_MORE : Recommendation.CERTIFY;
    }

    /** Returns all figures, one a line, in English. */
    public String render() {
        return this + "\n  bias " + figures.bias + "\n  leniency beside other trainees " + figures.leniency
                + "\n  mean absolute deviation " + figures.absoluteDeviation + "\n  halo " + figures.halo
                + "\n  rank correlation " + figures.rankCorrelation + "\n  agreement " + figures.agreement + "\n";
    }

    /** Returns for instance {@code T-1: CERTIFY (24 ratings of 6 people)}. */
    @Override
    public String toString() {
        return trainee + ": " + recommendation + (reasons.isEmpty() ? "" : " " + reasons) + " (" + ratings
                + " ratings of " + people + " people)";
    }
}
