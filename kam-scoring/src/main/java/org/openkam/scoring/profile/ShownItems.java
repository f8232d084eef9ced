package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RaterError;
import org.openkam.scoring.statistic.StandardError;

/**
 * The items of a cell that enough raters rated to be shown alone. Their errors are reckoned when they are asked for: most never
 * are. Immutable and thread-safe.
 */
public final class ShownItems implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No item may be shown alone. */
    public static final ShownItems NONE = new ShownItems(new String[0], new Fraction[0], new int[0], null);

    private final String[] items;
    private final Fraction[] means;
    private final int[] raters;
    private final @Nullable Errors errors; // null if there are no items

    /**
     * What the errors of item means are reckoned with.
     *
     * @param componentsOrNull the components of error of the competency; null where there are none
     * @param prior whether they are stated by the policy
     * @param policy makes the intervals
     * @param scale the intervals are clipped to it
     */
    public record Errors(@Nullable RaterError componentsOrNull, boolean prior, CheckedPolicy policy, RatingScale scale)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        private Estimate estimate(Fraction mean, int raters) {
            double value = mean.toDouble();
            if (componentsOrNull == null) {
                return Estimate.of(value);
            }
            StandardError error = componentsOrNull.of(1.0 / raters, 1.0 / raters, raters == 1 || prior);
            Interval interval = policy.interval(value, error)
                    .map(i -> i.clip(scale.lowest(), scale.highest()))
                    .orElse(null);
            return new Estimate.Computed(value, error, interval);
        }
    }

    /**
     * Creates shown items; the arrays, one entry for each item, are never changed afterwards.
     *
     * @param items codes
     * @param means exact means
     * @param raters how many rated each, at least 1
     * @param errors what their errors are reckoned with; null if there are no items
     */
    public ShownItems(String[] items, Fraction[] means, int[] raters, @Nullable Errors errors) {
        this.items = items;
        this.means = means;
        this.raters = raters;
        this.errors = errors;
    }

    /** Returns the exact mean of each item, by code. */
    public Map<String, Fraction> means() {
        Map<String, Fraction> byItem = new TreeMap<>();
        for (int i = 0; i < items.length; i++) {
            byItem.put(items[i], means[i]);
        }
        return Collections.unmodifiableMap(byItem);
    }

    /**
     * Returns the same means with standard error and interval, points of the scale, by code. For n raters {@code SE^2 = (rater +
     * residual) / n} with the components of {@link RaterError}; without both in a programme too small for error.
     */
    public Map<String, Estimate> estimates() {
        Map<String, Estimate> byItem = new TreeMap<>();
        for (int i = 0; i < items.length; i++) {
            byItem.put(items[i], Arguments.notNull(errors, "errors").estimate(means[i], raters[i]));
        }
        return Collections.unmodifiableMap(byItem);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownItems s
                && Arrays.equals(items, s.items)
                && Arrays.equals(means, s.means)
                && estimates().equals(s.estimates());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(items) + Arrays.hashCode(means);
    }

    /** Returns means with errors, by code of the item. */
    @Override
    public String toString() {
        return estimates().toString();
    }
}
