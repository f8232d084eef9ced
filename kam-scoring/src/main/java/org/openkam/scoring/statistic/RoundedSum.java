package org.openkam.scoring.statistic;

/** A sum of figures that were rounded before: what is left of cancelled terms below their own rounding errors is zero. */
final class RoundedSum {
    private static final double BLUR = 0x1p-44;

    private final ExactSum sum = new ExactSum();
    private double size;

    RoundedSum add(double term) {
        sum.add(term);
        size += Math.abs(term);
        return this;
    }

    static double of(double... terms) {
        RoundedSum sum = new RoundedSum();
        for (double term : terms) {
            sum.add(term);
        }
        return sum.value();
    }

    double value() {
        double value = sum.value();
        return Math.abs(value) <= BLUR * size ? 0 : value;
    }
}
