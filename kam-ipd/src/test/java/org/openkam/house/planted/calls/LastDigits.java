package org.openkam.house.planted.calls;

import java.util.function.DoubleUnaryOperator;

/** Computes what may differ in the last digit. */
public final class LastDigits {
    private LastDigits() {}

    static double trigonometric(double x) {
        return Math.sin(x);
    }

    static double hyperbolic(double x) {
        return Math.tanh(x);
    }

    static double exponential(double x) {
        return Math.exp(x);
    }

    static double logarithm(double x) {
        return Math.log(x);
    }

    static DoubleUnaryOperator reference() {
        return Math::log1p;
    }

    static double power(double x) {
        return Math.pow(x, 2);
    }

    static double root(double x) {
        return Math.cbrt(x);
    }
}
