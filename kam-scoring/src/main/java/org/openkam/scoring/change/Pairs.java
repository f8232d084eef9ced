package org.openkam.scoring.change;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.PairedMoments;
import org.openkam.scoring.statistic.Reason;

/** Measurements of the same people before and after; who lacks one of the two is left out. */
final class Pairs {
    /** Beyond this, differences and their squares may leave the range of {@code double}. */
    static final double LARGEST = 1e100;

    private final int n;
    private final PairedMoments both;
    private final PairedMoments difference;
    private final @Nullable Reason reason;

    private Pairs(double[] pre, double[] post, boolean large) {
        this.n = pre.length;
        double[] change = new double[n];
        Arrays.setAll(change, i -> large ? 0 : post[i] - pre[i]);
        this.both = PairedMoments.of(pre, post);
        this.difference = PairedMoments.of(change, change);
        this.reason = large ? Reason.OUT_OF_DOMAIN : n == 0 ? Reason.NO_DATA : n == 1 ? Reason.TOO_FEW_UNITS : null;
    }

    static Pairs of(double[] pre, double[] post) {
        Arguments.notNull(pre, "first measurement");
        Arguments.notNull(post, "second measurement");
        Arguments.that(pre.length == post.length, "number of values", post.length, "must be that of the first time");
        double[] first = new double[pre.length];
        double[] second = new double[pre.length];
        int n = 0;
        boolean large = false;
        for (int i = 0; i < pre.length; i++) {
            notInfinite(pre[i]);
            notInfinite(post[i]);
            if (!Double.isNaN(pre[i]) && !Double.isNaN(post[i])) {
                large |= Math.max(Math.abs(pre[i]), Math.abs(post[i])) > LARGEST;
                first[n] = pre[i];
                second[n++] = post[i];
            }
        }
        return new Pairs(Arrays.copyOf(first, n), Arrays.copyOf(second, n), large);
    }

    static void notInfinite(double value) {
        if (Double.isInfinite(value)) { // first, so that no text is made in vain
            Arguments.that(false, "value", value, "must be a finite number, or NaN if missing");
        }
    }

    int n() {
        return n;
    }

    /** Why nothing can be said about spread; null if it can. */
    @Nullable
    Reason reason() {
        return reason;
    }

    double meanChange() {
        return difference.meanX().value();
    }

    double deviationOfChange() {
        return difference.deviationX().value();
    }

    double deviationBefore() {
        return both.deviationX().value();
    }

    double deviationAfter() {
        return both.deviationY().value();
    }

    double covariance() {
        return both.covariance().value();
    }
}
