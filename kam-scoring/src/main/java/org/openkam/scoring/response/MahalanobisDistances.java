package org.openkam.scoring.response;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.internal.math.PositiveDefinite;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.ItemProductsTally;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Squared Mahalanobis distance of a respondent from the mean of all: how unusual his pattern of answers is, given how the items go
 * together.
 *
 * <p>{@code D2 = (x - m)' S^-1 (x - m)} with the means {@code m} and the sample covariances {@code S} of {@code k} items. If
 * answers were normal, {@code D2} would be about chi-square with {@code k} degrees of freedom; on short scales that holds
 * roughly, so a flag asks for a look and proves nothing. Over the respondents that {@code S} comes from, {@code D2} sums up to
 * {@code (n - 1) k}.
 * <ul>
 *   <li>Means and covariances come from the respondents who answered everything.
 *   <li>A missing answer ({@code NaN}): {@link Reason#INCOMPLETE_DATA} for that respondent.
 *   <li>No more complete respondents than items: {@link Reason#TOO_FEW_UNITS} for all.
 *   <li>An item, or a weighted sum of items, that doesn't vary: {@link Reason#ZERO_VARIANCE} for all; no pseudo-inverse is taken.
 *   <li>More than {@link ItemProductsTally#MOST_ITEMS} items: {@link Reason#TOO_LARGE}.
 * </ul>
 * The order of respondents leaves no trace. Immutable and thread-safe; holds 8 bytes a pair of items.
 *
 * <p>Sources: Mahalanobis, P. C. (1936). On the generalised distance in statistics. Proceedings of the National Institute of
 * Sciences of India 2, 49-55; Meade, A. W. &amp; Craig, S. B. (2012). Psychological Methods 17, 437-455. doi:10.1037/a0028085
 */
public final class MahalanobisDistances implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Share of the chi-square distribution beyond which an answer sheet is flagged if none is asked for: 0.001. */
    public static final double STANDARD_TAIL = 0.001;

    private final long respondents;
    private final double[] means;
    private final double[][] inverse; // of the covariances
    private final @Nullable Reason reason;

    private MahalanobisDistances(ItemCovariances covariances) {
        this.respondents = covariances.persons();
        int k = covariances.items();
        Reason fault = covariances.reason().orElse(respondents <= k ? Reason.TOO_FEW_UNITS : null);
        boolean known = fault == null;
        this.means = new double[known ? k : 0];
        Arrays.setAll(means, covariances::mean);
        PositiveDefinite matrix = known ? PositiveDefinite.of(covariances.matrix()) : null;
        this.inverse = matrix == null ? new double[0][] : matrix.inverse();
        this.reason = known && matrix == null ? Reason.ZERO_VARIANCE : fault;
    }

    /** Returns the distances from the respondents of a matrix, items in columns. */
    public static MahalanobisDistances of(RatingMatrix answers) {
        return new MahalanobisDistances(ItemCovariances.of(answers, Deletion.LISTWISE));
    }

    /** Returns the distances from the respondents of a tally. */
    public static MahalanobisDistances of(ItemProductsTally tally) {
        return new MahalanobisDistances(ItemCovariances.of(tally, Deletion.LISTWISE));
    }

    /** Returns how many respondents the covariances come from. */
    public long respondents() {
        return respondents;
    }

    /** Returns why there is no distance, or null. */
    public @Nullable Reason reason() {
        return reason;
    }

    /** Returns the distance of a row of a matrix. */
    public Estimate squared(RatingMatrix answers, int respondent) {
        return squared(AnswerRows.row(answers, respondent));
    }

    /**
     * Returns the squared distance of a respondent, 0 or more; never throws for data.
     *
     * @param answers one an item, {@code NaN} where missing
     * @throws IllegalArgumentException if an answer is infinite or there is another number of them than of items
     */
    public Estimate squared(double... answers) {
        AnswerRows.checked(answers);
        if (reason != null) {
            return Estimate.notComputable(reason);
        }
        int k = means.length;
        Arguments.that(answers.length == k, "number of answers", answers.length, "must be that of the items, " + k);
        double[] distance = new double[k];
        for (int i = 0; i < k; i++) {
            distance[i] = answers[i] - means[i];
            if (Double.isNaN(answers[i])) {
                return Estimate.notComputable(Reason.INCOMPLETE_DATA);
            }
        }
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double row = distance[i] * inverse[i][i] / 2;
            for (int j = 0; j < i; j++) {
                row += distance[j] * inverse[i][j];
            }
            sum += 2 * distance[i] * row;
        }
        return Double.isFinite(sum) ? Estimate.of(Math.max(0, sum)) : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
    }

    /** Returns the probability of a squared distance as large or larger by the chi-square distribution, 0 to 1. */
    public Estimate probability(double... answers) {
        return squared(answers)
                .fold(
                        d -> Estimate.of(Distributions.chiSquareSurvival(d.value(), means.length)),
                        Estimate::notComputable);
    }

    /**
     * Returns whether a respondent is so far out that at most a share {@code tail} of the chi-square distribution lies beyond;
     * false where there is no distance.
     *
     * @param tail between 0 and 1, both exclusive, such as {@link #STANDARD_TAIL}
     * @param answers one an item, {@code NaN} where missing
     */
    public boolean isFlagged(double tail, double... answers) {
        Arguments.that(tail > 0 && tail < 1, "Tail", tail, "must lie between 0 and 1");
        return probability(answers).fold(p -> p.value() < tail, none -> false);
    }

    /** Returns for instance {@code Mahalanobis distances of 50 items from 200 respondents}. */
    @Override
    public String toString() {
        return reason == null
                ? "Mahalanobis distances of " + means.length + " items from " + respondents + " respondents"
                : "Mahalanobis distances: not computable (" + reason + ") (" + respondents + " respondents)";
    }
}
