package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * The Rasch model for items of two categories, and the partial credit model for more, by conditional maximum likelihood: given
 * a person's score, the answers depend on the items alone, so items are placed without anything being supposed of the
 * persons, and consistently, however few the items are.
 *
 * <p>The model is {@code P(x = h) ~ exp(h theta + easiness_h)} for each item; the easinesses of all categories of all items sum
 * to 0, which sets the origin. Persons are then placed by maximum likelihood with the items taken as known.
 * <ul>
 *   <li>Missing answers: persons are grouped by which items they answered; nothing is imputed.
 *   <li>Each item counts from its lowest used category. A category between that nobody used has probability 0.
 *   <li>Items with one category among the persons without extreme scores: {@link Reason#EXTREME_SCORE} for the item; the
 *       rest is estimated without it.
 *   <li>Persons with the lowest or highest score: their ability is no estimate but read off a natural spline through the
 *       abilities of the other scores that occur, continued straight, as eRm does; none if fewer than three occur.
 *   <li>No answer: {@link Reason#NO_DATA}; one value only: {@link Reason#ZERO_VARIANCE}; values that aren't whole: {@link
 *       Reason#OUT_OF_DOMAIN}; fewer than two items: {@link Reason#TOO_FEW_UNITS}; all scores extreme: {@link
 *       Reason#EXTREME_SCORE}; a highest possible score above 500: {@link Reason#TOO_LARGE}; no finite maximum: {@link
 *       Reason#NOT_CONVERGED}.
 * </ul>
 * The solution is exact (Newton's method to 1e-9), so abilities agree with programs that stop earlier only as far as those went.
 * Order of persons leaves no trace. Immutable.
 *
 * <p>Sources: Andersen, E. B. (1972). The numerical solution of a set of conditional estimation equations. Journal of the
 * Royal Statistical Society B 34, 42-54. doi:10.1111/j.2517-6161.1972.tb00887.x; Masters, G. N. (1982). A Rasch model for partial
 * credit scoring. Psychometrika 47, 149-174. doi:10.1007/BF02296272; Mair, P., Hatzinger, R. (2007). Extended Rasch modeling: the
 * eRm package. Journal of Statistical Software 20(9). doi:10.18637/jss.v020.i09
 *
 * @param estimate the conditional log-likelihood, or why there is no solution
 * @param items in the order of the columns; empty without solution
 * @param scores those of persons who answered every usable item, ascending
 * @param separationReliability share of the variance of abilities that isn't error, over persons without extreme scores
 * @param persons how many answered anything
 */
public record ConditionalRasch(
        Estimate estimate, List<ConditionalItem> items, List<Score> scores, Estimate separationReliability, int persons)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ConditionalRasch {
        items = List.copyOf(items);
        scores = List.copyOf(scores);
    }

    /**
     * A score over all usable items.
     *
     * @param score points above the lowest possible
     * @param persons how many have it
     * @param ability where they stand, logits, with the standard error for known items
     * @param extreme whether it is the lowest or highest possible score
     */
    public record Score(int score, long persons, Estimate ability, boolean extreme) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Places items and persons; never throws for data.
     *
     * @param answers persons in rows, items in columns, whole numbers, gaps allowed
     */
    public static ConditionalRasch of(RatingMatrix answers) {
        Arguments.notNull(answers, "answers");
        ConditionalData data = new ConditionalData(answers);
        if (data.refusal != null) {
            return missing(data.refusal, answers);
        }
        ConditionalSolver solution = new ConditionalSolver(data);
        return solution.failure == null
                ? new ConditionalReport(data, solution).result()
                : missing(solution.failure, answers);
    }

    private static ConditionalRasch missing(Reason reason, RatingMatrix answers) {
        Estimate none = Estimate.notComputable(reason);
        int persons = 0;
        for (int person = 0; person < answers.units(); person++) {
            persons += answers.observed(person).length > 0 ? 1 : 0;
        }
        return new ConditionalRasch(none, List.of(), List.of(), none, persons);
    }

    /**
     * Returns the conditional log-likelihood.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns the long form: one line an item, one a score. */
    public String render() {
        List<String> lines = new ArrayList<>();
        lines.add(toString());
        items.forEach(item -> lines.add("  item " + item));
        scores.forEach(score -> lines.add("  score " + score.score + " (" + score.persons + " persons): "
                + score.ability + (score.extreme ? ", extreme" : "")));
        return String.join("\n", lines);
    }

    /** Returns for instance {@code Conditional Rasch model: log-likelihood -1434.4818, separation reliability 0.8373 (...)}. */
    @Override
    public String toString() {
        String size = " (" + persons + " persons, " + items.size() + " items)";
        return "Conditional Rasch model: "
                + estimate.fold(
                        c -> "log-likelihood " + Decimals.plain(c.value(), 4) + ", separation reliability "
                                + separationReliability + size,
                        reason -> "not computable (" + reason + ") (" + persons + " persons)");
    }
}
