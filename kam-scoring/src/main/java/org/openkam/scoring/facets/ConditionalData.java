package org.openkam.scoring.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/** Answers of persons to items as conditional estimation sees them: which items, and by pattern of items how many of each score. */
final class ConditionalData {
    private static final int HIGHEST_SCORE = 500;
    private static final int MISSING = -1;

    final StepScale[] scales; // by item
    final boolean[] usable; // by item: some scored more and some less
    final int[][] step; // by person and item; negative if missing or not usable
    final List<Pattern> patterns;

    @Nullable
    Reason refusal;

    /** Persons who answered the same items. */
    static final class Pattern {
        final int[] items;
        final long[] count; // by score
        final List<Integer> persons = new ArrayList<>();

        private Pattern(int[] items, int top) {
            this.items = items;
            this.count = new long[top + 1];
        }

        int top() {
            return count.length - 1;
        }
    }

    ConditionalData(RatingMatrix answers) {
        int items = answers.raters();
        scales = new StepScale[items];
        usable = new boolean[items];
        Arrays.fill(usable, true);
        step = new int[answers.units()][items];
        patterns = new ArrayList<>();
        refusal = reasonAgainst(answers);
        if (refusal == null) {
            number(answers);
            boolean changed = true;
            while (changed) {
                changed = dropExtremeItems();
            }
            collect();
        }
    }

    private static @Nullable Reason reasonAgainst(RatingMatrix answers) {
        if (answers.missing() == answers.units() * answers.raters()) {
            return Reason.NO_DATA;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int person = 0; person < answers.units(); person++) {
            for (double value : answers.observed(person)) {
                if (value != (int) value) {
                    return Reason.OUT_OF_DOMAIN;
                }
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low == high) {
            return Reason.ZERO_VARIANCE;
        }
        return (high - low) * answers.raters() > HIGHEST_SCORE ? Reason.TOO_LARGE : null;
    }

    private void number(RatingMatrix answers) {
        for (int item = 0; item < usable.length; item++) {
            TreeMap<Integer, Long> counts = new TreeMap<>();
            for (int person = 0; person < step.length; person++) {
                if (!answers.isMissing(person, item)) {
                    counts.merge((int) answers.value(person, item), 1L, Long::sum);
                }
            }
            int[] ratings = counts.keySet().stream().mapToInt(r -> r).toArray();
            scales[item] = StepScale.of(
                    ratings, counts.values().stream().mapToLong(c -> c).toArray(), UnobservedCategories.KEEP);
            for (int person = 0; person < step.length; person++) {
                step[person][item] = answers.isMissing(person, item)
                        ? MISSING
                        : Arrays.binarySearch(ratings, (int) answers.value(person, item));
            }
        }
    }

    /** Items that all persons without extreme scores answer at one end of the scale say nothing and have no finite place. */
    private boolean dropExtremeItems() {
        boolean changed = false;
        long[] low = new long[usable.length];
        long[] high = new long[usable.length];
        long[] all = new long[usable.length];
        for (int[] person : step) {
            boolean inside = score(person) > 0 && score(person) < most(person);
            for (int item = 0; item < usable.length && inside; item++) {
                if (person[item] >= 0) {
                    all[item]++;
                    low[item] += person[item] == 0 ? 1 : 0;
                    high[item] += person[item] == scales[item].steps() - 1 ? 1 : 0;
                }
            }
        }
        for (int item = 0; item < usable.length; item++) {
            if (usable[item] && (low[item] == all[item] || high[item] == all[item])) {
                usable[item] = false;
                changed = true;
                for (int[] person : step) {
                    person[item] = MISSING;
                }
            }
        }
        return changed;
    }

    int score(int[] person) {
        int score = 0;
        for (int item = 0; item < person.length; item++) {
            score += person[item] < 0 ? 0 : (int) scales[item].score[person[item]];
        }
        return score;
    }

    private int most(int[] person) {
        int most = 0;
        for (int item = 0; item < person.length; item++) {
            most += person[item] < 0 ? 0 : (int) scales[item].top();
        }
        return most;
    }

    private void collect() {
        TreeMap<String, Pattern> found = new TreeMap<>();
        for (int person = 0; person < step.length; person++) {
            int[] own = step[person];
            StringBuilder key = new StringBuilder();
            for (int value : own) {
                key.append(value < 0 ? '0' : '1');
            }
            Pattern pattern = found.computeIfAbsent(key.toString(), k -> new Pattern(itemsOf(own), most(own)));
            pattern.count[score(own)]++;
            pattern.persons.add(person);
        }
        found.values().stream().filter(p -> p.items.length > 0).forEach(patterns::add);
        if (patterns.isEmpty()) {
            refusal = Reason.EXTREME_SCORE;
        }
    }

    private static int[] itemsOf(int[] person) {
        return java.util.stream.IntStream.range(0, person.length)
                .filter(i -> person[i] >= 0)
                .toArray();
    }
}
