package org.openkam.scoring.norm;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * Collects a norm group: how often each raw score occurs. Parts collected apart and merged in any order give the very same
 * group. Mutable and not thread-safe: one for each thread, then {@link #merge}.
 *
 * <p>Whole scores from 0 to 4095 take about a nanosecond each; others are kept in a buffer and sorted from time to time.
 */
public final class NormTally implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int WHOLE = 4096;
    private static final int BUFFER = 4096;

    private long[] whole = new long[64];
    private double[] values = {}; // the other scores, ascending, each once
    private long[] counts = {};
    private final double[] buffer = new double[BUFFER];
    private int buffered;
    private long missing;

    /** Creates an empty group. */
    public NormTally() {}

    /**
     * Adds the raw score of a person; {@code NaN} counts as missing only.
     *
     * @return this tally
     * @throws IllegalArgumentException if the score is infinite
     */
    public NormTally add(double raw) {
        int code = (int) raw;
        if (code == raw && code >= 0 && code < WHOLE) {
            if (code >= whole.length) {
                whole = Arrays.copyOf(whole, Math.max(2 * whole.length, Integer.highestOneBit(code) * 2));
            }
            whole[code]++;
        } else if (Double.isNaN(raw)) {
            missing++;
        } else {
            buffer[buffered++] = Arguments.finite(raw, "raw score");
            if (buffered == BUFFER) {
                sortIn();
            }
        }
        return this;
    }

    /**
     * Adds all that another tally has collected; the other keeps it.
     *
     * @return this tally
     */
    public NormTally merge(NormTally other) {
        Arguments.notNull(other, "other tally");
        other.sortIn();
        sortIn();
        long[] added = other.whole.clone();
        whole = Arrays.copyOf(whole, Math.max(whole.length, added.length));
        for (int i = 0; i < added.length; i++) {
            whole[i] += added[i];
        }
        missing += other.missing;
        join(other.values, other.counts);
        return this;
    }

    private void sortIn() {
        Arrays.sort(buffer, 0, buffered);
        double[] distinct = new double[buffered];
        long[] times = new long[buffered];
        int n = 0;
        for (int i = 0; i < buffered; i++) {
            if (n == 0 || buffer[i] != distinct[n - 1]) {
                distinct[n++] = buffer[i];
            }
            times[n - 1]++;
        }
        buffered = 0;
        join(Arrays.copyOf(distinct, n), Arrays.copyOf(times, n));
    }

    /** Merges two ascending lists. */
    private void join(double[] more, long[] times) {
        if (more.length == 0) {
            return;
        }
        double[] joined = new double[values.length + more.length];
        long[] sums = new long[joined.length];
        int n = 0;
        int a = 0;
        int b = 0;
        while (a < values.length || b < more.length) {
            boolean first = b == more.length || a < values.length && values[a] <= more[b];
            boolean second = a == values.length || b < more.length && more[b] <= values[a];
            joined[n] = first ? values[a] : more[b];
            sums[n++] = (first ? counts[a++] : 0) + (second ? times[b++] : 0);
        }
        values = Arrays.copyOf(joined, n);
        counts = Arrays.copyOf(sums, n);
    }

    /** Returns the group collected so far; what is added later doesn't reach it. */
    public NormSample finish() {
        sortIn();
        NormTally all = new NormTally();
        all.join(values, counts);
        double[] codes = new double[whole.length];
        long[] times = new long[whole.length];
        int n = 0;
        for (int code = 0; code < whole.length; code++) {
            if (whole[code] > 0) {
                codes[n] = code;
                times[n++] = whole[code];
            }
        }
        all.join(Arrays.copyOf(codes, n), Arrays.copyOf(times, n));
        return new NormSample(all.values, all.counts, missing);
    }

    /** Returns the number of distinct scores only. */
    @Override
    public String toString() {
        return "NormTally (" + finish() + ")";
    }
}
