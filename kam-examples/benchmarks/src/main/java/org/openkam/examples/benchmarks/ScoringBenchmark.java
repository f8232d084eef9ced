package org.openkam.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.release.Released;
import org.openkam.scoring.release.ReleasedRatings;

/** The stages by JMH, each in a Java of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ScoringBenchmark {
    /** Number of answers. */
    @Param({"100000", "1000000"})
    public int answers;

    private SyntheticAnswers data = SyntheticAnswers.of(1);
    private ScoringStages stages = stages(data);

    private static ScoringStages stages(SyntheticAnswers data) {
        return new ScoringStages(data, data.builder().build().table());
    }

    /** Makes up the answers. */
    @Setup
    public void makeUp() {
        data = SyntheticAnswers.of(answers);
        stages = stages(data);
    }

    /** One pass that sums the columns. */
    @Benchmark
    public long barePass() {
        return BarePass.sum(data);
    }

    /** Gate and tallies, without components of error. */
    @Benchmark
    public List<Released<ReleasedRatings>> tallyStage() {
        return stages.tally();
    }

    /** Gate, tallies and the sums for components of error. */
    @Benchmark
    public List<Released<ReleasedRatings>> errorComponents() {
        return stages.components();
    }

    /** All of it, on one thread. */
    @Benchmark
    public List<RoleFit> wholeScoring() {
        return stages.whole(1);
    }

    /** All of it, on two threads. */
    @Benchmark
    public List<RoleFit> wholeScoringOnTwoThreads() {
        return stages.whole(2);
    }
}
