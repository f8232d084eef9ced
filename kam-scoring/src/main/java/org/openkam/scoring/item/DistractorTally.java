package org.openkam.scoring.item;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Exact counts of what persons chose in multiple-choice items, and of how many items those solved who chose it: what
 * {@link DistractorAnalysis} needs, without keeping the answers. Persons and parts in any order give the same to the
 * bit. Mutable and not thread-safe: one for each thread, then {@link #merge}.
 */
public final class DistractorTally implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Stands for an answer left open; it counts as not solved. */
    public static final int OMITTED = -1;

    private static final int MOST_CELLS = 1 << 24;

    private final int[] key;
    private final int options;
    private final long[] counts; // item by item: each option, then omitted
    private final long[] totals; // sums of the totals of those who chose it
    private final long[] solved; // of each item
    private final long[] solvedTotals; // sums of the totals of those who solved it
    private long persons;
    private long total;
    private long totalSquares;

    /**
     * Creates the tally of nobody.
     *
     * @param key the right option of each item, from 0 to {@code options - 1}; at least one item
     * @param options how many each item has at most, 1 or more
     */
    public DistractorTally(int[] key, int options) {
        this.key = Arguments.notNull(key, "key").clone();
        Arguments.that(key.length > 0, "key", "empty", "must have at least one item");
        Arguments.inRange(options, 1, MOST_CELLS, "number of options");
        Arguments.that(
                (options + 1L) * key.length <= MOST_CELLS,
                "number of options of all items",
                (long) options * key.length,
                "must not exceed about " + MOST_CELLS);
        Arrays.stream(key).forEach(k -> Arguments.inRange(k, 0, options - 1, "right option"));
        this.options = options;
        counts = new long[key.length * (options + 1)];
        totals = new long[counts.length];
        solved = new long[key.length];
        solvedTotals = new long[key.length];
    }

    /**
     * Adds a person.
     *
     * @param choices the option chosen in each item, {@link #OMITTED} for none
     * @return this tally
     */
    public DistractorTally add(int... choices) {
        Arguments.that(
                choices.length == key.length,
                "number of choices",
                choices.length,
                "must be the number of items, " + key.length);
        int score = 0;
        for (int item = 0; item < key.length; item++) {
            Arguments.inRange(choices[item], OMITTED, options - 1, "chosen option");
            score += choices[item] == key[item] ? 1 : 0;
        }
        persons++;
        total += score;
        totalSquares += (long) score * score;
        for (int item = 0; item < key.length; item++) {
            int choice = choices[item];
            int at = item * (options + 1) + (choice == OMITTED ? options : choice);
            counts[at]++;
            totals[at] += score;
            if (choice == key[item]) {
                solved[item]++;
                solvedTotals[item] += score;
            }
        }
        return this;
    }

    /**
     * Adds all persons of another tally with the same key; {@code other} keeps its value and may be this very tally.
     *
     * @return this tally
     */
    public DistractorTally merge(DistractorTally other) {
        Arguments.that(
                Arrays.equals(key, other.key) && options == other.options,
                "key of the other tally",
                Arrays.toString(other.key),
                "must be that of this one, with as many options");
        persons += other.persons;
        total += other.total;
        totalSquares += other.totalSquares;
        addTo(counts, other.counts);
        addTo(totals, other.totals);
        addTo(solved, other.solved);
        addTo(solvedTotals, other.solvedTotals);
        return this;
    }

    private static void addTo(long[] sums, long[] terms) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += terms[i];
        }
    }

    /** Returns how many persons there are. */
    public long persons() {
        return persons;
    }

    List<ItemOptions> items() {
        List<ItemOptions> items = new ArrayList<>();
        for (int item = 0; item < key.length; item++) {
            List<OptionStatistics> of = new ArrayList<>();
            for (int option = 0; option <= options; option++) {
                of.add(statistics(item, option));
            }
            items.add(new ItemOptions(key[item], of.subList(0, options), of.get(options)));
        }
        return items;
    }

    private OptionStatistics statistics(int item, int option) {
        int at = item * (options + 1) + option;
        if (persons == 0) {
            Estimate none = Estimate.notComputable(Reason.NO_DATA);
            return new OptionStatistics(0, none, none, none);
        }
        long restOfThese = totals[at] - (option == key[item] ? counts[at] : 0);
        return new OptionStatistics(
                counts[at],
                Estimate.of((double) counts[at] / persons),
                correlation(item, counts[at], restOfThese),
                counts[at] == 0
                        ? Estimate.notComputable(Reason.NO_DATA)
                        : Estimate.of((double) totals[at] / counts[at]));
    }

    /** Of choosing an option with the rest: total less the item's own score, which is 1 where it was solved. */
    private Estimate correlation(int item, long chosen, long restOfThese) {
        BigInteger rest = BigInteger.valueOf(total - solved[item]);
        BigInteger squares = BigInteger.valueOf(totalSquares - 2 * solvedTotals[item] + solved[item]);
        BigInteger n = BigInteger.valueOf(persons);
        BigInteger count = BigInteger.valueOf(chosen);
        BigInteger ofRest = n.multiply(squares).subtract(rest.multiply(rest));
        BigInteger ofChoice = count.multiply(n.subtract(count));
        if (ofRest.signum() == 0 || ofChoice.signum() == 0) {
            return Estimate.notComputable(persons < 2 ? Reason.TOO_FEW_UNITS : Reason.ZERO_VARIANCE);
        }
        BigInteger both = n.multiply(BigInteger.valueOf(restOfThese)).subtract(count.multiply(rest));
        double r = both.doubleValue() / (Math.sqrt(ofRest.doubleValue()) * Math.sqrt(ofChoice.doubleValue()));
        return Estimate.of(Math.max(-1, Math.min(1, r)));
    }

    /** Returns the numbers of items and persons only. */
    @Override
    public String toString() {
        return "DistractorTally (" + key.length + " items, " + persons + " persons)";
    }
}
