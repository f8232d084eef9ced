package org.openkam.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** A piece of work and how long it took, round by round. */
final class Stage {
    final String name;
    private final Callable<?> work;
    private final double[] seconds;
    private final double[] cpuSeconds;
    private int rounds;
    private Object kept = "";

    Stage(String name, int mostRounds, Callable<?> work) {
        this.name = name;
        this.work = work;
        this.seconds = new double[mostRounds];
        this.cpuSeconds = new double[mostRounds];
    }

    /** Does the work once; the result is kept until the next time, so that nothing is computed in vain. */
    void run(boolean measured) throws Exception {
        kept = "";
        long start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        kept = work.call();
        long cpuTook = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
        long took = System.nanoTime() - start;
        if (measured) {
            cpuSeconds[rounds] = cpuTook / 1e9;
            seconds[rounds++] = took / 1e9;
        }
    }

    void forget() {
        kept = "";
    }

    /** Returns the median time in seconds. */
    double median() {
        return median(seconds);
    }

    /** Returns the median processor time of the calling thread in seconds; other threads and the collector don't count. */
    double cpuMedian() {
        return median(cpuSeconds);
    }

    private double median(double[] times) {
        double[] sorted = Arrays.copyOf(times, rounds);
        Arrays.sort(sorted);
        return sorted[rounds / 2];
    }

    @Override
    public String toString() {
        return name + " " + median() + " s " + kept.getClass().getSimpleName();
    }
}
