package org.openkam.scoring.agreement;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Reason;

/** What one group of raters gave, item by item, wherever it is kept. Figures are asked of items of two ratings or more only. */
interface GroupRatings {

    int items();

    /** How many ratings an item has. */
    long count(int item);

    /** Variance of an item, n - 1 in the denominator. */
    double variance(int item);

    /** Mean distance of an item's ratings from their mean or median. */
    double deviation(int item, AverageDeviation.Centre centre);

    /** {@code a_wg} of an item; {@code NaN} where the mean is too close to an end of the scale, or beyond. */
    double awg(int item, int lowest, int highest);

    /** How many ratings all items have. */
    default long ratings() {
        long sum = 0;
        for (int item = 0; item < items(); item++) {
            sum += count(item);
        }
        return sum;
    }

    /** How many items have two ratings or more: one rating agrees with nothing. */
    default int comparable() {
        int number = 0;
        for (int item = 0; item < items(); item++) {
            number += count(item) > 1 ? 1 : 0;
        }
        return number;
    }

    /** Why there is no agreement to speak of, or null. */
    default @Nullable Reason reasonForNone() {
        if (comparable() > 0) {
            return null;
        }
        return ratings() == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS;
    }

    /** Mean of a figure over the comparable items; summed in ascending order, so that the order of items leaves no trace. */
    default double mean(IntToDoubleFunction figure) {
        double[] figures = new double[comparable()];
        int at = 0;
        for (int item = 0; item < items(); item++) {
            if (count(item) > 1) {
                figures[at++] = figure.applyAsDouble(item);
            }
        }
        Arrays.sort(figures);
        double sum = 0;
        for (double value : figures) {
            sum += value;
        }
        return sum / figures.length;
    }
}
