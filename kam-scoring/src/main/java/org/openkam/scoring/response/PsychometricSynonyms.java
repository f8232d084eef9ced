package org.openkam.scoring.response;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.ItemProductsTally;
import org.openkam.scoring.statistic.PairedMoments;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Psychometric synonyms and antonyms: pairs of items that respondents answer alike (or oppositely), and how far one respondent did
 * so. A careful respondent has a high correlation over synonyms and a clearly negative one over antonyms.
 *
 * <p>A pair are synonyms if their correlation over all respondents is above the critical one, antonyms if it is below minus that. For
 * a respondent the index is the correlation, over the pairs, of his answers to the first with those to the second item.
 *
 * <p><b>Orientation.</b> Which item of a pair comes first changes the index, so it is fixed here: the first is the one of the higher
 * column, as in R's package careless. That package by default turns pairs round at random until an index can be computed; here nothing
 * is random (its {@code resample_na = FALSE}).
 * <ul>
 *   <li>Item correlations come from the respondents who answered both items.
 *   <li>A pair with a missing answer ({@code NaN}) is left out; fewer than {@link #LEAST_PAIRS} left: {@link Reason#TOO_FEW_UNITS}.
 *   <li>The same answer to all first or all second items: {@link Reason#ZERO_VARIANCE}.
 *   <li>More than {@link ItemProductsTally#MOST_ITEMS} items: {@link Reason#TOO_LARGE}, and no pairs.
 * </ul>
 * The order of respondents leaves no trace, that of items only by the orientation. Immutable and thread-safe.
 *
 * <p>Source: Meade, A. W. &amp; Craig, S. B. (2012). Identifying careless responses in survey data. Psychological Methods 17, 437-455.
 * doi:10.1037/a0028085
 */
public final class PsychometricSynonyms implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Correlation from which on items are usually taken as synonyms. */
    public static final double STANDARD_CRITICAL = 0.60;

    /** With fewer pairs a correlation over them means nothing. */
    public static final int LEAST_PAIRS = 3;

    @SuppressWarnings("serial") // the JDK's lists are serializable
    private final List<Pair> pairs;

    private final int items;
    private final boolean tooLarge;

    /**
     * Two items that go together.
     *
     * @param first column of the one whose answer stands first, the higher of both
     * @param second column of the other
     * @param correlation over all respondents
     */
    public record Pair(int first, int second, double correlation) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private PsychometricSynonyms(int items, List<Pair> pairs) {
        this.items = items;
        this.pairs = List.copyOf(pairs);
        this.tooLarge = items > ItemProductsTally.MOST_ITEMS;
    }

    /**
     * Finds synonyms.
     *
     * @param answers respondents in rows, items in columns, counter-indicators not turned
     * @param critical correlation that a pair has to exceed, 0 (inclusive) to 1 (exclusive)
     */
    public static PsychometricSynonyms of(RatingMatrix answers, double critical) {
        return find(answers, critical, 1);
    }

    /**
     * Finds antonyms.
     *
     * @param answers respondents in rows, items in columns, counter-indicators not turned
     * @param critical size that a negative correlation has to exceed, 0 (inclusive) to 1 (exclusive)
     */
    public static PsychometricSynonyms antonyms(RatingMatrix answers, double critical) {
        return find(answers, critical, -1);
    }

    private static PsychometricSynonyms find(RatingMatrix answers, double critical, int sign) {
        Arguments.notNull(answers, "answers");
        Arguments.that(critical >= 0 && critical < 1, "critical correlation", critical, "must lie between 0 and 1");
        List<Pair> found = new ArrayList<>();
        int items = answers.raters();
        if (items > ItemProductsTally.MOST_ITEMS) {
            return new PsychometricSynonyms(items, found);
        }
        Correlation correlation = answers.complete() ? ofAll(answers) : ofBoth(answers);
        for (int second = 0; second < items; second++) {
            for (int first = second + 1; first < items; first++) {
                if (correlation.of(first, second) instanceof Estimate.Computed r && sign * r.value() > critical) {
                    found.add(new Pair(first, second, r.value()));
                }
            }
        }
        return new PsychometricSynonyms(items, found);
    }

    @FunctionalInterface
    private interface Correlation {
        Estimate of(int first, int second);
    }

    private static Correlation ofAll(RatingMatrix answers) {
        return ItemCovariances.of(answers, Deletion.LISTWISE)::correlation;
    }

    /** Means and variances of a pair are those of the respondents who answered both of its items. */
    private static Correlation ofBoth(RatingMatrix answers) {
        double[][] columns = new double[answers.raters()][];
        for (int item = 0; item < columns.length; item++) {
            columns[item] = AnswerRows.column(answers, item);
        }
        return (first, second) ->
                PairedMoments.of(columns[first], columns[second]).correlation();
    }

    /** Returns the pairs, by second and then first column. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** Returns the index of a row of a matrix. */
    public Estimate index(RatingMatrix answers, int respondent) {
        return index(AnswerRows.row(answers, respondent));
    }

    /**
     * Returns the correlation over the pairs for a respondent, -1 to 1; never throws for data.
     *
     * @param answers one an item, {@code NaN} where missing
     * @throws IllegalArgumentException if an answer is infinite or there is another number of them than of items
     */
    public Estimate index(double... answers) {
        AnswerRows.checked(answers);
        Arguments.that(
                answers.length == items, "number of answers", answers.length, "must be that of the items, " + items);
        if (tooLarge) {
            return Estimate.notComputable(Reason.TOO_LARGE);
        }
        double[] first = new double[pairs.size()];
        double[] second = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            first[i] = answers[pairs.get(i).first];
            second[i] = answers[pairs.get(i).second];
        }
        PairedMoments moments = PairedMoments.of(first, second);
        return moments.n() < LEAST_PAIRS ? Estimate.notComputable(Reason.TOO_FEW_UNITS) : moments.correlation();
    }

    /** Returns for instance {@code 53 pairs of 50 items}. */
    @Override
    public String toString() {
        return pairs.size() + " pairs of " + items + " items";
    }
}
