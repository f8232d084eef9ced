package org.openkam.scoring.item;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Reason;

/**
 * Distractor analysis: whether the right option of a multiple-choice item is chosen by those who know more, and each
 * wrong one by those who know less. A wrong option with a positive correlation, or one that nobody chooses, is worth a
 * look; so is a right one with a negative correlation, which often is a slip in the key.
 *
 * <p>For each option: how many chose it, which share of all, the correlation of having chosen it (0 or 1) with the
 * <em>rest score</em> (number of other items solved), and the mean total of those who chose it. The rest score leaves
 * the item itself out, for the right option would otherwise correlate with itself.
 * <ul>
 *   <li>An answer left open counts as not solved, and is a category of its own.
 *   <li>An option that nobody or everybody chose, or a rest score that doesn't vary: correlation
 *       {@link Reason#ZERO_VARIANCE}; one that nobody chose has no mean total ({@link Reason#NO_DATA}).
 *   <li>Nobody: all {@link Reason#NO_DATA}; one person: correlations {@link Reason#TOO_FEW_UNITS}.
 * </ul>
 * Counts are exact; the order of persons leaves no trace. Immutable.
 *
 * <p>Source: Haladyna, T. M. &amp; Downing, S. M. (1993). How many options is enough for a multiple-choice test item?
 * Educational and Psychological Measurement 53, 999-1010. doi:10.1177/0013164493053004013
 *
 * @param items one for each item, in their order
 * @param persons {@code n}
 */
public record DistractorAnalysis(List<ItemOptions> items, long persons) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the list. */
    public DistractorAnalysis {
        items = List.copyOf(items);
    }

    /**
     * Analyses choices.
     *
     * @param choices one row for each person, one column for each item: the option chosen, counted from 0, {@link
     *     DistractorTally#OMITTED} for none
     * @param key the right option of each item
     * @param options how many each item has at most
     */
    public static DistractorAnalysis of(int[][] choices, int[] key, int options) {
        DistractorTally tally = new DistractorTally(key, options);
        for (int[] row : Arguments.notNull(choices, "choices")) {
            tally.add(Arguments.notNull(row, "choices of a person"));
        }
        return of(tally);
    }

    /** Analyses the choices of a tally. */
    public static DistractorAnalysis of(DistractorTally tally) {
        return new DistractorAnalysis(tally.items(), tally.persons());
    }

    /** Returns the options of an item, counted from 0. */
    public ItemOptions item(int item) {
        return items.get(item);
    }

    /** Returns one line for each option, items and options counted from 0, the right one marked. */
    public String render() {
        StringBuilder text = new StringBuilder(toString()).append('\n');
        for (int item = 0; item < items.size(); item++) {
            ItemOptions of = items.get(item);
            for (int option = 0; option < of.options().size(); option++) {
                text.append("item ").append(item).append(", option ").append(option);
                text.append(option == of.key() ? " (right): " : ": ");
                text.append(of.option(option)).append('\n');
            }
            text.append("item ")
                    .append(item)
                    .append(", left open: ")
                    .append(of.omitted())
                    .append('\n');
        }
        return text.toString();
    }

    /** Returns for instance {@code Distractor analysis (100 persons, 20 items)}. */
    @Override
    public String toString() {
        return "Distractor analysis (" + persons + " persons, " + items.size() + " items)";
    }
}
