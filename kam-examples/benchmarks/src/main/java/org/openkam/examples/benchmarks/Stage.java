package org.openkam.examples.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** A piece of work and how long it took, round by round. */
final class Stage {
    final String name;
    private final Callable<?> work;
    private final double[] seconds;
    private int rounds;
    private Object kept = "";

    Stage(String name, int mostRounds, Callable<?> work) {
        this.name = name;
        this.work = work;
        this.seconds = new double[mostRounds];
    }

    /** Does the work once; the result is kept until the next time, so that nothing is computed in vain. */
    void run(boolean measured) throws Exception {
        kept = "";
        long start = System.nanoTime();
        kept = work.call();
        double took = (System.nanoTime() - start) / 1e9;
        if (measured) {
            seconds[rounds++] = took;
        }
    }

    void forget() {
        kept = "";
    }

    /** Returns the median in seconds. */
    double median() {
        double[] sorted = Arrays.copyOf(seconds, rounds);
        Arrays.sort(sorted);
        return sorted[rounds / 2];
    }

    @Override
    public String toString() {
        return name + " " + median() + " s " + kept.getClass().getSimpleName();
    }
}
