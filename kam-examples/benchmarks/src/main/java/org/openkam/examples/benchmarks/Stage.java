package org.openkam.examples.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** A piece of work and what it took, round by round. */
final class Stage {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FEWEST_WARM_PASSES = 2;
    private static final int MOST_WARM_PASSES = 2_000;

    private final Callable<?> work;
    private final List<Outcome.Timing> rounds = new ArrayList<>();
    private Object kept = ""; // read by nobody: what is kept can't be left uncomputed

    Stage(Callable<?> work) {
        this.work = work;
    }

    /** Measures a piece of work alone: until it is warm, so many seconds or passes, and then round by round. */
    static Outcome.Timing measured(int rounds, double warmUpSeconds, Callable<?> work) throws Exception {
        Stage stage = new Stage(work);
        long end = System.nanoTime() + (long) (warmUpSeconds * 1e9);
        for (int i = 0; i < FEWEST_WARM_PASSES || System.nanoTime() < end && i < MOST_WARM_PASSES; i++) {
            stage.pass();
        }
        stage.forget();
        for (int round = 0; round < rounds; round++) {
            stage.round();
        }
        stage.forget();
        return stage.median();
    }

    /** Does the work once and counts it. */
    void round() throws Exception {
        rounds.add(pass());
    }

    /** Does the work once; the result is kept until the next time. */
    Outcome.Timing pass() throws Exception {
        kept = "";
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        kept = work.call();
        long cpuTook = THREADS.getCurrentThreadCpuTime() - cpu;
        long took = System.nanoTime() - start;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        return new Outcome.Timing(Math.max(took, 1) / 1e9, Math.max(cpuTook, 1) / 1e9, allocated);
    }

    /** Drops the result; what one stage leaves behind is not for the next to clear. */
    void forget() {
        kept = "";
        System.gc();
    }

    /** Returns the medians over the rounds counted. */
    Outcome.Timing median() {
        return new Outcome.Timing(
                median(Outcome.Timing::seconds), median(Outcome.Timing::cpuSeconds), median(Outcome.Timing::bytes));
    }

    private double median(ToDoubleFunction<Outcome.Timing> part) {
        double[] sorted = rounds.stream().mapToDouble(part).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
