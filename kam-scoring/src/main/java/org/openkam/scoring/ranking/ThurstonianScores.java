package org.openkam.scoring.ranking;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.LargeSample;
import org.openkam.scoring.statistic.Reason;

/**
 * Trait scores of one person from a forced-choice questionnaire, by the Thurstonian item response model with given parameters.
 * Unlike ipsative sums they can be compared between people: all traits may be high.
 *
 * <p>Of two statements of a block, {@code i} is preferred to {@code k} with probability
 * {@code Phi((mean_i - mean_k + loading_i t_a - loading_k t_b) / sqrt(uniqueness_i + uniqueness_k))}, where {@code i} measures trait
 * {@code a} and {@code k} trait {@code b}. Scores are the mode of the posterior (MAP) of the traits, normal with mean 0, variance
 * 1 and the model's correlations. The standard error is the root of the diagonal of the inverse posterior information, the
 * expected information of the pairs at the mode plus the inverse correlations. In blocks of three or more the pairs count as
 * independent, as in the source; errors of those come out somewhat too small.
 * <ul>
 *   <li>A pair without order (a missing rank, or the same rank, as the middle statements of "most like me, least like me")
 *       says nothing.
 *   <li>No pair at all: {@link Reason#NO_DATA}; the prior alone is no score.
 * </ul>
 * Scores are standard scores of the population of the calibration, about -3 to 3, drawn towards 0 where the information is
 * small. Immutable and thread-safe.
 *
 * <p>Source: Brown, A. &amp; Maydeu-Olivares, A. (2011). Item response modeling of forced-choice questionnaires. Educational and
 * Psychological Measurement 71, 460-502. doi:10.1177/0013164410375112
 *
 * @param traits one score a trait, with standard error and 95 percent interval
 * @param pairs how many pairs were ordered
 */
public record ThurstonianScores(List<Estimate> traits, int pairs) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the list. */
    public ThurstonianScores {
        traits = List.copyOf(traits);
    }

    /**
     * Scores a person; never throws for answers.
     *
     * @param model parameters
     * @param ranks one rank a statement, block after block, 1 the most like the person; {@code NaN} where missing
     * @throws IllegalArgumentException if there isn't one rank a statement
     */
    public static ThurstonianScores of(ForcedChoiceModel model, double[] ranks) {
        int items = Arguments.notNull(model, "model").items();
        Arguments.that(
                Arguments.notNull(ranks, "ranks").length == items,
                "number of ranks",
                ranks.length,
                "must be that of the statements, " + items);
        ThurstonianPosterior posterior = ThurstonianPosterior.of(model, ranks);
        if (posterior.pairs() == 0) {
            return new ThurstonianScores(
                    Collections.nCopies(model.traits(), Estimate.notComputable(Reason.NO_DATA)), 0);
        }
        double[] mode = posterior.mode();
        double[][] covariance = posterior.covariance(mode);
        return new ThurstonianScores(
                IntStream.range(0, mode.length)
                        .mapToObj(t -> LargeSample.estimate(mode[t], Math.sqrt(covariance[t][t])))
                        .toList(),
                posterior.pairs());
    }

    /** Returns the score of a trait, or why there is none. */
    public Estimate trait(int trait) {
        return traits.get(trait);
    }

    /**
     * Returns how much the answers tell of a trait at its score: 1 / SE^2, the prior included, so at least 1. The share
     * {@code 1 - SE^2} is the reliability at that score.
     */
    public Estimate information(int trait) {
        return traits.get(trait)
                .fold(
                        score -> {
                            double error = Arguments.notNull(score.standardError(), "standard error")
                                    .value();
                            return Estimate.of(1 / (error * error));
                        },
                        Estimate::notComputable);
    }

    /** Returns one line a trait, in English. */
    public String render() {
        return this
                + System.lineSeparator()
                + IntStream.range(0, traits.size())
                        .mapToObj(t -> "Trait " + t + ": " + traits.get(t) + ", information " + information(t))
                        .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Returns for instance {@code Thurstonian scores (5 traits, 60 ordered pairs)}. */
    @Override
    public String toString() {
        return "Thurstonian scores (" + traits.size() + " traits, " + pairs + " ordered pairs)";
    }
}
