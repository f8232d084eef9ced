package org.openkam.scoring.response;

import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * What was asked: scale, and for each item, by its number from 0, where it belongs and whether it speaks against. Immutable.
 */
public final class ResponseForm {
    private static final double AGREES_FROM = 0.75;

    private final int lowest;
    private final int highest;
    private final int[] competency;
    private final boolean[] counter;

    private ResponseForm(int lowest, int highest, int[] competency, boolean[] counter) {
        this.lowest = lowest;
        this.highest = highest;
        this.competency = competency;
        this.counter = counter;
    }

    /**
     * Returns a form.
     *
     * @param lowest the lowest code of the scale
     * @param highest the highest code, above {@code lowest}
     * @param competency for each item the number of its competency, from 0; negative for an item that isn't judged
     * @param counter for each item whether it is a counter-indicator
     */
    public static ResponseForm of(int lowest, int highest, int[] competency, boolean[] counter) {
        Arguments.that(lowest < highest, "scale", lowest + ".." + highest, "must be ascending");
        Arguments.that(
                competency.length == counter.length, "number of items", counter.length, "must be that of the items");
        return new ResponseForm(lowest, highest, competency.clone(), counter.clone());
    }

    int range() {
        return highest - lowest;
    }

    /** Returns how many numbers of competencies there are. */
    int competencies() {
        return Arrays.stream(competency).max().orElse(-1) + 1;
    }

    int competencyOf(int item) {
        return competency[item];
    }

    boolean isCounter(int item) {
        return counter[item];
    }

    /** Returns a rating with counter-indicators turned. */
    int turned(int item, int rating) {
        return counter[item] ? lowest + highest - rating : rating;
    }

    /** Returns whether a mean of ratings is agreement: in the top quarter of the scale, 4 and more on 1..5. */
    boolean agrees(double mean) {
        return mean >= lowest + AGREES_FROM * range();
    }

    @Override
    public String toString() {
        return competency.length + " items";
    }
}
