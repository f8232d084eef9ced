package org.openkam.scoring.fairness;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/** Answers of the people who answered every item and whose group is known, as codes from 0 on, item by item. */
final class CompleteAnswers {
    private final int items;
    private final int people;
    private final int[][] codes; // item, person
    private final boolean[] isFocal;
    private final int categories;
    private final @Nullable Reason reason;

    private CompleteAnswers(int[][] codes, boolean[] isFocal, int categories, @Nullable Reason reason) {
        this.items = codes.length;
        this.people = isFocal.length;
        this.codes = codes;
        this.isFocal = isFocal;
        this.categories = categories;
        this.reason = reason;
    }

    static CompleteAnswers of(RatingMatrix answers, int[] groups) {
        int[] kept = IntStream.range(0, answers.units())
                .filter(p -> groups[p] >= 0 && isComplete(answers, p))
                .toArray();
        if (kept.length == 0) {
            return none(Reason.NO_DATA);
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int person : kept) {
            for (int i = 0; i < answers.raters(); i++) {
                double code = answers.value(person, i);
                if (code != Math.rint(code)) {
                    return none(Reason.OUT_OF_DOMAIN);
                }
                lowest = Math.min(lowest, code);
                highest = Math.max(highest, code);
            }
        }
        double range = highest - lowest;
        double cells = answers.raters() * (answers.raters() * range + 1) * 2 * (range + 1);
        if (range == 0 || cells > DifTally.MOST_CELLS) {
            return none(range == 0 ? Reason.ZERO_VARIANCE : Reason.TOO_LARGE);
        }
        return of(answers, groups, kept, lowest, (int) range + 1);
    }

    private static CompleteAnswers of(RatingMatrix answers, int[] groups, int[] kept, double lowest, int categories) {
        int[][] codes = new int[answers.raters()][kept.length];
        boolean[] isFocal = new boolean[kept.length];
        for (int k = 0; k < kept.length; k++) {
            isFocal[k] = groups[kept[k]] == 1;
            for (int i = 0; i < codes.length; i++) {
                codes[i][k] = (int) (answers.value(kept[k], i) - lowest);
            }
        }
        return new CompleteAnswers(codes, isFocal, categories, null);
    }

    private static CompleteAnswers none(Reason reason) {
        return new CompleteAnswers(new int[0][], new boolean[0], 0, reason);
    }

    private static boolean isComplete(RatingMatrix answers, int person) {
        boolean isComplete = true;
        for (int i = 0; isComplete && i < answers.raters(); i++) {
            isComplete = !answers.isMissing(person, i);
        }
        return isComplete;
    }

    @Nullable
    Reason reason() {
        return reason;
    }

    int people() {
        return people;
    }

    /** Counts every item, people matched by the sum of the items that aren't dropped and the item itself. */
    List<DifTally> tallies(List<Integer> dropped) {
        int[] totals = new int[people];
        for (int i = 0; i < items; i++) {
            if (!dropped.contains(i)) {
                for (int p = 0; p < people; p++) {
                    totals[p] += codes[i][p];
                }
            }
        }
        DifTally[] tallies = new DifTally[items];
        Arrays.setAll(tallies, i -> tally(codes[i], totals, dropped.contains(i)));
        return List.of(tallies);
    }

    private DifTally tally(int[] item, int[] totals, boolean isDropped) {
        DifTally tally = new DifTally(items * (categories - 1) + 1, categories);
        for (int p = 0; p < people; p++) {
            tally.add(totals[p] + (isDropped ? item[p] : 0), isFocal[p], item[p]);
        }
        return tally;
    }
}
