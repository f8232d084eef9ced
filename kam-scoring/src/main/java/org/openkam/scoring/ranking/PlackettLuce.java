package org.openkam.scoring.ranking;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Worth of objects from rankings, by the model of Plackett and Luce: a ranking is made from the best on, each place going to
 * object {@code i} of those left with probability {@code w_i / sum of w over those left}. Log worths {@code ln w} have sum 0; a
 * difference of 1 stands for odds of 2.72 to 1 of being ranked above.
 *
 * <p>Maximum likelihood by Newton's method to the last digits; the log-likelihood is the sum of the logarithms of those
 * probabilities, the last place of a ranking left out. Standard errors come from the information, for worths centred at 0, and
 * hold for judges who rank independently of each other.
 * <ul>
 *   <li>Partial rankings: a missing rank says nothing of its object ({@link Unranked#ABSENT}), or puts it below all that have
 *       one ({@link Unranked#BELOW}).
 *   <li>The maximum exists only if, however the objects are split in two, one of the second part was ranked above one of the
 *       first; otherwise nothing is computable, {@link Reason#NOT_LINKED}.
 *   <li>Two equal ranks of a judge: {@link Reason#OUT_OF_DOMAIN}; the model knows no ties.
 *   <li>Fewer than two objects: {@link Reason#TOO_FEW_UNITS}; no ranking of two objects: {@link Reason#NO_DATA}; more than 1000
 *       objects: {@link Reason#TOO_LARGE}.
 * </ul>
 * Only counts matter, so the order of judges leaves no trace. Immutable and thread-safe.
 *
 * <p>Sources: Plackett, R. L. (1975). Applied Statistics 24, 193-202. doi:10.2307/2346567; Hunter, D. R. (2004). MM algorithms
 * for generalized Bradley-Terry models. Annals of Statistics 32, 384-406. doi:10.1214/aos/1079120141
 *
 * @param worths one log worth an object, sum 0, with standard error and 95 percent interval
 * @param logLikelihood at the maximum, 0 or less
 * @param choices how many places were given while at least two objects were left
 */
public record PlackettLuce(List<Estimate> worths, Estimate logLikelihood, long choices) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the list. */
    public PlackettLuce {
        worths = List.copyOf(worths);
        Arguments.notNull(logLikelihood, "log-likelihood");
    }

    /** Estimates worths from rankings; a missing rank says nothing of its object. Never throws for data. */
    public static PlackettLuce of(RatingMatrix ranks) {
        return of(ranks, Unranked.ABSENT);
    }

    /**
     * Estimates worths from rankings; never throws for data.
     *
     * @param ranks judges in rows, objects in columns, 1 the best; any numbers do, lower is better
     * @param unranked what a missing rank means
     */
    public static PlackettLuce of(RatingMatrix ranks, Unranked unranked) {
        Arguments.notNull(ranks, "ranks");
        Arguments.notNull(unranked, "meaning of a missing rank");
        if (ranks.raters() > PairwiseWins.MOST_OBJECTS) {
            return notComputable(Reason.TOO_LARGE, 0, 0);
        }
        ChoiceTally tally = new ChoiceTally(ranks.raters());
        RankOrder order = new RankOrder(ranks.raters());
        for (int judge = 0; judge < ranks.units(); judge++) {
            order.read(ranks, judge);
            if (order.hasTies()) {
                return notComputable(Reason.OUT_OF_DOMAIN, ranks.raters(), 0);
            }
            if (unranked == Unranked.BELOW) {
                tally.addTop(order.bestFirst());
            } else {
                tally.addRanking(order.bestFirst());
            }
        }
        return of(tally);
    }

    /** Estimates worths from counted choices; never throws for data. */
    public static PlackettLuce of(ChoiceTally tally) {
        Reason reason = reason(Arguments.notNull(tally, "tally"));
        if (reason != null) {
            return notComputable(reason, tally.objects(), tally.choices());
        }
        ChoiceFit fit = ChoiceFit.of(new SetChoices(tally));
        return new PlackettLuce(fit.estimates(), Estimate.of(fit.logLikelihood()), tally.choices());
    }

    private static @Nullable Reason reason(ChoiceTally tally) {
        if (tally.objects() == 1) {
            return Reason.TOO_FEW_UNITS;
        }
        if (tally.choices() == 0) {
            return Reason.NO_DATA;
        }
        return tally.isLinked() ? null : Reason.NOT_LINKED;
    }

    private static PlackettLuce notComputable(Reason reason, int objects, long choices) {
        Estimate none = Estimate.notComputable(reason);
        return new PlackettLuce(Collections.nCopies(objects, none), none, choices);
    }

    /** Returns the log worth of an object, or why there is none. */
    public Estimate worth(int object) {
        return worths.get(object);
    }

    /**
     * Returns the chance that the model gives a ranking of some of the objects, 0 to 1.
     *
     * @param bestFirst different objects, the best first
     */
    public Estimate chance(int... bestFirst) {
        Arguments.that(
                Arrays.stream(bestFirst).distinct().count() == bestFirst.length,
                "ranking",
                Arrays.toString(bestFirst),
                "must name each object once");
        return logLikelihood.fold(known -> Estimate.of(chanceOf(bestFirst)), Estimate::notComputable);
    }

    private double chanceOf(int[] bestFirst) {
        double chance = 1;
        double left = 0; // worth of the object and those ranked below it
        for (int i = bestFirst.length - 1; i >= 0; i--) {
            left += StrictMath.exp(worths.get(bestFirst[i]).value());
            chance *= StrictMath.exp(worths.get(bestFirst[i]).value()) / left;
        }
        return chance;
    }

    /** Returns one line an object, in English. */
    public String render() {
        return this + System.lineSeparator() + BradleyTerry.lines(worths);
    }

    /** Returns for instance {@code Plackett-Luce log worths = [-1.0348, ..., 0.9594] (6 objects, 350 choices)}. */
    @Override
    public String toString() {
        return "Plackett-Luce log worths" + BradleyTerry.values(worths, logLikelihood) + " (" + worths.size()
                + " objects, " + choices + " choices)";
    }
}
