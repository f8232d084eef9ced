package org.openkam.scoring.response;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * How often each item is passed in a group, and the order of the items from the easiest to the hardest; items passed equally often
 * stand in the order of their columns. The group that {@link GuttmanErrors}, {@link VanDerFlierU3} and {@link SijtsmaHt} hold a
 * respondent against. Immutable and thread-safe.
 */
public final class PassRates implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] passed;
    private final long[] totals;
    private final long respondents;
    private final long others;
    private final int[] order; // columns, the easiest item first
    private final double[] logits; // in this order; NaN for items that all pass or none

    PassRates(long[] passed, long[] totals, long respondents, long others) {
        this.passed = passed;
        this.totals = totals;
        this.respondents = respondents;
        this.others = others;
        this.order = order(passed);
        this.logits = new double[order.length];
        Arrays.setAll(logits, place -> logit(passed[order[place]]));
    }

    /** Returns the rates of a matrix of 0 and 1, respondents in rows, items in columns; only complete rows count. */
    public static PassRates of(RatingMatrix answers) {
        PassTally tally = new PassTally(Arguments.notNull(answers, "answers").raters());
        for (int i = 0; i < answers.units(); i++) {
            tally.add(AnswerRows.row(answers, i));
        }
        return tally.finish();
    }

    private static int[] order(long[] passed) {
        long[] keys = new long[passed.length];
        boolean small = Arrays.stream(passed).allMatch(count -> count <= Integer.MAX_VALUE);
        if (!small) {
            return IntStream.range(0, passed.length)
                    .boxed()
                    .sorted((a, b) -> passed[a] == passed[b] ? a - b : Long.compare(passed[b], passed[a]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        Arrays.setAll(keys, i -> (Integer.MAX_VALUE - passed[i]) << 32 | i); // sorts by count downwards, then by column
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private double logit(long count) {
        return count == 0 || count == respondents ? Double.NaN : StrictMath.log((double) count / (respondents - count));
    }

    /** Returns the number of items. */
    public int items() {
        return passed.length;
    }

    /** Returns how many respondents answered every item. */
    public long respondents() {
        return respondents;
    }

    /** Returns how many of them passed an item. */
    public long passed(int item) {
        return passed[item];
    }

    /** How many respondents have each total, from 0 up. */
    long withTotal(int total) {
        return totals[total];
    }

    /** Column of the item at a place, the easiest at 0. */
    int itemAt(int place) {
        return order[place];
    }

    double logitAt(int place) {
        return logits[place];
    }

    /** Why nothing can be said about these answers; null if it can. */
    @Nullable
    Reason reason(double[] answers) {
        int items = passed.length;
        AnswerRows.checked(answers);
        Arguments.that(answers.length == items, "number of answers", answers.length, "must be that of the items");
        int total = PassTally.total(answers);
        if (others > 0 || total == PassTally.OTHER) {
            return Reason.OUT_OF_DOMAIN;
        }
        if (total == PassTally.INCOMPLETE) {
            return Reason.INCOMPLETE_DATA;
        }
        return respondents == 0 || items == 0 ? Reason.NO_DATA : null;
    }

    /** Returns the numbers of items and respondents. */
    @Override
    public String toString() {
        return "PassRates (" + passed.length + " items, " + respondents + " respondents)";
    }
}
