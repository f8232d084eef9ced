package org.openkam.scoring.fairness;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * All items of a scale looked through for differential functioning: people are matched by their total score, the item under
 * study included, one stratum a score.
 *
 * <p>With {@link Purification} the items that favour a group leave the matching score, all items are looked at again, and so
 * on until the same items leave; at most 20 rounds. If it doesn't settle (items leave and come back in turn), the last round
 * stands and {@link #settled} is false.
 * <ul>
 *   <li>Missing answers: only people with an answer to every item and a known group count; a sum over fewer items is no
 *       equal level.
 *   <li>Codes must be whole numbers: {@link Reason#OUT_OF_DOMAIN}. Their lowest and highest over all items are the scale.
 *   <li>Fewer than two items: {@link Reason#TOO_FEW_UNITS}; nobody complete: {@link Reason#NO_DATA}; one code only:
 *       {@link Reason#ZERO_VARIANCE}; more than 10,000,000 counts needed (about 1500 items of two categories):
 *       {@link Reason#TOO_LARGE}. Then every item's statistic gives that reason.
 * </ul>
 * Items are many tests at once: of 100 fair ones, five are significant at 5 percent. Counts are whole numbers, so the order
 * of people leaves no trace. Immutable and thread-safe.
 *
 * @param items the counts of each item; empty where nothing is computable
 * @param reason why nothing is computable; null otherwise
 * @param people people who count
 * @param dropped items that left the matching score, ascending
 * @param rounds how often all items were looked at, 1 without purification
 * @param settled whether the last round dropped the same items as the one before; true without purification
 */
public record DifScreen(
        List<DifTally> items, @Nullable Reason reason, int people, List<Integer> dropped, int rounds, boolean settled)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_ROUNDS = 20;

    /** Copies the lists. */
    public DifScreen {
        items = List.copyOf(items);
        dropped = List.copyOf(dropped);
    }

    /** Looks through all items without purification; see {@link #of(RatingMatrix, int[], Purification)}. */
    public static DifScreen of(RatingMatrix answers, int[] groups) {
        return of(answers, groups, Purification.NONE);
    }

    /**
     * Looks through all items; never throws for data.
     *
     * @param answers people in rows, items in columns; whole codes of one scale, 0 and 1 for wrong and right
     * @param groups of each person: 0 reference, 1 focal, -1 not known
     * @param purification which items leave the matching score
     * @throws IllegalArgumentException if there isn't one group a person, or one is none of the three numbers
     */
    public static DifScreen of(RatingMatrix answers, int[] groups, Purification purification) {
        Arguments.notNull(answers, "answers");
        Arguments.that(
                Arguments.notNull(groups, "groups").length == answers.units(),
                "number of groups",
                groups.length,
                "must be that of the people, " + answers.units());
        Arrays.stream(groups).forEach(g -> Arguments.inRange(g, -1, 1, "group"));
        Arguments.notNull(purification, "purification");
        if (answers.raters() < 2) {
            return notComputable(answers.units() == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS);
        }
        CompleteAnswers complete = CompleteAnswers.of(answers, groups);
        Reason reason = complete.reason();
        return reason == null ? rounds(complete, purification) : notComputable(reason);
    }

    private static DifScreen notComputable(Reason reason) {
        return new DifScreen(List.of(), reason, 0, List.of(), 1, true);
    }

    private static DifScreen rounds(CompleteAnswers answers, Purification purification) {
        List<Integer> dropped = List.of();
        Set<List<Integer>> seen = new HashSet<>();
        for (int round = 1; ; round++) {
            List<DifTally> tallies = answers.tallies(dropped);
            List<Integer> next = dropped(tallies, purification);
            boolean isSettled = next.equals(dropped);
            if (isSettled || round == MOST_ROUNDS || !seen.add(next)) {
                return new DifScreen(tallies, null, answers.people(), dropped, round, isSettled);
            }
            dropped = next;
        }
    }

    private static List<Integer> dropped(List<DifTally> tallies, Purification purification) {
        List<Integer> dropped = new ArrayList<>();
        for (int i = 0; purification != Purification.NONE && i < tallies.size(); i++) {
            DifTally tally = tallies.get(i);
            if (isDropped(tally, purification)) {
                dropped.add(i);
            }
        }
        return dropped;
    }

    private static boolean isDropped(DifTally tally, Purification purification) {
        if (tally.categories() == 2) {
            MantelHaenszelDif dif = MantelHaenszelDif.of(tally);
            return purification.drops(dif.etsClass(), dif.test());
        }
        MantelDif dif = MantelDif.of(tally);
        return purification.drops(dif.etsClass(), dif.test());
    }

    /** Returns the statistic of Mantel and Haenszel for an item; for items of two categories. */
    public MantelHaenszelDif mantelHaenszel(int item) {
        return reason == null ? MantelHaenszelDif.of(items.get(item)) : MantelHaenszelDif.notComputable(reason);
    }

    /** Returns Mantel's statistic for an item, of any number of categories. */
    public MantelDif mantel(int item) {
        return reason == null ? MantelDif.of(items.get(item)) : MantelDif.notComputable(reason);
    }

    /** Returns the logistic regression of an item; for items of two categories. */
    public LogisticDif logistic(int item) {
        return reason == null ? LogisticDif.of(items.get(item)) : LogisticDif.notComputable(reason);
    }

    /** Returns one line an item, in English: Mantel and Haenszel for two categories, Mantel for more. */
    public String render() {
        String lines = IntStream.range(0, items.size())
                .mapToObj(i -> System.lineSeparator() + "Item " + i + ": "
                        + (items.get(i).categories() == 2 ? mantelHaenszel(i) : mantel(i)))
                .collect(Collectors.joining());
        return this + lines;
    }

    /** Returns for instance {@code DIF screen: 24 items, 316 people, 0 items left the matching score in 1 rounds}. */
    @Override
    public String toString() {
        return "DIF screen: "
                + (reason != null
                        ? "not computable (" + reason + ")"
                        : items.size() + " items, " + people + " people, " + dropped.size()
                                + " items left the matching score in " + rounds + " rounds"
                                + (settled ? "" : ", not settled"));
    }
}
