package org.openkam.examples.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which counts of people are hidden, because few people are easily told apart. Small counts are hidden, 0 as well; and then the next
 * larger ones, until the hidden people can't be worked out from the total.
 */
final class SmallCounts {
    private SmallCounts() {}

    /** Returns whether two counts of people are shown beside all of them, and few are left over. */
    static boolean tellRest(int all, int first, int second, int least) {
        return first >= least && second >= least && all - first - second < least;
    }

    /** Returns for each count whether it is hidden. */
    static boolean[] hidden(int[] counts, int least) {
        boolean[] hidden = new boolean[counts.length];
        List<Integer> bySize = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> counts[i]))
                .toList();
        int cells = 0;
        int people = 0;
        for (int i : bySize) {
            boolean tellsOthers = cells > 0 && (cells == 1 || people < least);
            if (counts[i] < least || tellsOthers) {
                hidden[i] = true;
                cells++;
                people += counts[i];
            }
        }
        return hidden;
    }
}
