package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;

/**
 * The numbers across a plot. Values outside lie at its ends.
 *
 * @param from at the left
 * @param to at the right, above {@code from}
 * @param step between two ticks, above 0
 * @param mark decimal mark of the labels
 */
record NumberLine(double from, double to, double step, char mark) {
    private static final double[] STEPS = {0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000};
    private static final int MOST_TICKS = 8;

    NumberLine {
        Arguments.that(to > from, "right end", to, "must lie above the left end");
        Arguments.that(step > 0, "step", step, "must be above 0");
    }

    NumberLine(double from, double to, double step) {
        this(from, to, step, '.');
    }

    /** Returns this line with the decimal mark of a language. */
    NumberLine in(ChartWords words) {
        return new NumberLine(from, to, step, words.decimalMark());
    }

    /** Returns a line over whole points of a scale. */
    static NumberLine scale(int lowest, int highest) {
        return new NumberLine(lowest, highest, step(highest - lowest, 1));
    }

    /** Returns a line that holds 0 and all values, alike to both sides. */
    static NumberLine around0(double largest) {
        double step = step(2 * Math.max(largest, 0.5), 0.1);
        double end = Math.max(step, Math.ceil(largest / step) * step);
        return new NumberLine(-end, end, step);
    }

    /** Returns a line from one value to another, ends rounded outwards. */
    static NumberLine over(double least, double most) {
        double step = step(Math.max(most - least, 0.1), 0.1);
        double from = Math.floor(least / step) * step;
        return new NumberLine(from, Math.max(Math.ceil(most / step) * step, from + step), step);
    }

    private static double step(double width, double least) {
        for (double step : STEPS) {
            if (step >= least && width / step <= MOST_TICKS) {
                return step;
            }
        }
        return width / MOST_TICKS;
    }

    double share(double value) {
        return Math.min(1, Math.max(0, (value - from) / (to - from)));
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long steps = Math.round((to - from) / step);
        for (long i = 0; i <= steps; i++) {
            ticks.add(from + i * step);
        }
        return ticks;
    }

    String label(double tick) {
        return step == Math.rint(step)
                ? Long.toString(Math.round(tick))
                : Decimals.plain(tick + 0.0, step * 10 == Math.rint(step * 10) ? 1 : 2)
                        .replace('.', mark);
    }
}
