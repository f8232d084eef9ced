package org.openkam.scoring.ranking;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Strengths of objects from comparisons in pairs, by the model of Bradley and Terry: {@code P(i beats j) = w_i / (w_i + w_j)}.
 * Strengths are logarithms {@code ln w} with sum 0; a difference of 1 stands for odds of 2.72 to 1.
 *
 * <p>Maximum likelihood, {@code L = sum_ij a_ij ln(w_i / (w_i + w_j))} with {@code a_ij} wins of {@code i} over {@code j}, by
 * Newton's method to the last digits. Standard errors come from the information, for strengths centred at 0. They hold for
 * comparisons that are independent of each other; those implied by rankings aren't, and there errors come out too small: use
 * {@link PlackettLuce} for them.
 * <ul>
 *   <li>The maximum exists only if a chain of wins leads from every object to every other one; otherwise nothing is computable,
 *       {@link Reason#NOT_LINKED}. An object that was never compared, or never won or never lost, breaks the chain.
 *   <li>A tie counts as half a win for both.
 *   <li>Fewer than two objects: {@link Reason#TOO_FEW_UNITS}; no comparison: {@link Reason#NO_DATA}; more than 1000 objects:
 *       {@link Reason#TOO_LARGE}.
 *   <li>Missing comparisons and missing ranks say nothing.
 * </ul>
 * Immutable and thread-safe.
 *
 * <p>Sources: Bradley, R. A. &amp; Terry, M. E. (1952). Biometrika 39, 324-345. doi:10.2307/2334029; Ford, L. R. (1957).
 * American Mathematical Monthly 64, 28-33. doi:10.2307/2308513
 *
 * @param strengths one log strength an object, sum 0, with standard error and 95 percent interval
 * @param logLikelihood at the maximum, 0 or less
 * @param comparisons how many comparisons
 */
public record BradleyTerry(List<Estimate> strengths, Estimate logLikelihood, long comparisons) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the list. */
    public BradleyTerry {
        strengths = List.copyOf(strengths);
        Arguments.notNull(logLikelihood, "log-likelihood");
    }

    /** Estimates the strengths from the pairs that rankings imply; a missing rank says nothing. Never throws for data. */
    public static BradleyTerry of(RatingMatrix ranks) {
        return of(ranks, Unranked.ABSENT);
    }

    /**
     * Estimates the strengths from the pairs that rankings imply; never throws for data.
     *
     * @param ranks judges in rows, objects in columns, 1 the best
     * @param unranked what a missing rank means
     */
    public static BradleyTerry of(RatingMatrix ranks, Unranked unranked) {
        Arguments.notNull(ranks, "ranks");
        Arguments.notNull(unranked, "meaning of a missing rank");
        return ranks.raters() > PairwiseWins.MOST_OBJECTS
                ? notComputable(Reason.TOO_LARGE, 0, 0)
                : of(PairwiseWins.of(ranks, unranked));
    }

    /** Estimates the strengths; never throws for data. */
    public static BradleyTerry of(PairwiseWins wins) {
        Reason reason = reason(Arguments.notNull(wins, "wins"));
        if (reason != null) {
            return notComputable(reason, wins.objects(), wins.comparisons());
        }
        ChoiceFit fit = ChoiceFit.of(new PairChoices(wins));
        return new BradleyTerry(fit.estimates(), Estimate.of(fit.logLikelihood()), wins.comparisons());
    }

    private static @Nullable Reason reason(PairwiseWins wins) {
        if (wins.objects() < 2) {
            return wins.objects() == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS;
        }
        if (wins.comparisons() == 0) {
            return Reason.NO_DATA;
        }
        return wins.isLinked() ? null : Reason.NOT_LINKED;
    }

    private static BradleyTerry notComputable(Reason reason, int objects, long comparisons) {
        Estimate none = Estimate.notComputable(reason);
        return new BradleyTerry(Collections.nCopies(objects, none), none, comparisons);
    }

    /** Returns the log strength of an object, or why there is none. */
    public Estimate strength(int object) {
        return strengths.get(object);
    }

    /** Returns the chance that the model gives the first object against the second, 0 to 1. */
    public Estimate chance(int one, int other) {
        return logLikelihood.fold(
                known -> {
                    double difference =
                            strengths.get(other).value() - strengths.get(one).value();
                    return Estimate.of(1 / (1 + StrictMath.exp(difference)));
                },
                Estimate::notComputable);
    }

    /** Returns one line an object, in English. */
    public String render() {
        return this + System.lineSeparator() + lines(strengths);
    }

    static String lines(List<Estimate> strengths) {
        return IntStream.range(0, strengths.size())
                .mapToObj(i -> "Object " + i + ": " + strengths.get(i))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Returns for instance {@code Bradley-Terry log strengths = [-1.1421, ..., 1.0656] (6 objects, 1050 comparisons)}. */
    @Override
    public String toString() {
        return "Bradley-Terry log strengths" + values(strengths, logLikelihood) + " (" + strengths.size() + " objects, "
                + comparisons + " comparisons)";
    }

    static String values(List<Estimate> strengths, Estimate whole) {
        return whole.fold(
                known -> strengths.stream()
                        .map(e -> Decimals.plain(e.value(), 4))
                        .collect(Collectors.joining(", ", " = [", "]")),
                reason -> ": not computable (" + reason + ")");
    }
}
