package org.openkam.scoring.internal.math;

import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.openkam.core.internal.Arguments;

/** Natural cubic spline through points, continued beyond them as the straight lines that it ends in. Immutable. */
public final class NaturalSpline {
    private final double low;
    private final double high;
    private final PolynomialSplineFunction inside;
    private final PolynomialSplineFunction slope;

    private NaturalSpline(double[] x, double[] y) {
        this.low = x[0];
        this.high = x[x.length - 1];
        this.inside = new SplineInterpolator().interpolate(x, y);
        this.slope = inside.polynomialSplineDerivative();
    }

    /**
     * Returns the spline through points.
     *
     * @param x ascending, three or more
     * @param y as many
     */
    public static NaturalSpline of(double[] x, double[] y) {
        Arguments.that(x.length >= 3, "number of points", x.length, "must be 3 or more");
        return new NaturalSpline(x, y);
    }

    /** Returns the value at a place. */
    public double value(double x) {
        double nearest = Math.max(low, Math.min(high, x));
        return inside.value(nearest) + (x == nearest ? 0 : slope.value(nearest) * (x - nearest));
    }
}
