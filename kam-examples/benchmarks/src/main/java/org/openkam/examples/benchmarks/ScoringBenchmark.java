package org.openkam.examples.benchmarks;

import java.util.ArrayList;
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
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.release.ReleaseGate;
import org.openkam.scoring.release.Released;
import org.openkam.scoring.release.ReleasedRatings;
import org.openkam.scoring.statistic.RaterErrorTally;

/** The stages by JMH, a fresh Java for each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScoringBenchmark {
    /** Number of answers. */
    @Param({"100000", "1000000"})
    public int answers;

    private SyntheticAnswers data = SyntheticAnswers.of(0);
    private Programme programme = SyntheticAnswers.of(1)
            .programme(SyntheticAnswers.of(1).builder().build().table());

    /** Makes up the answers. */
    @Setup
    public void makeUp() {
        data = SyntheticAnswers.of(answers);
        programme = data.programme(data.builder().build().table());
    }

    /** One pass that sums the columns. */
    @Benchmark
    public long barePass() {
        return BarePass.sum(data);
    }

    /** Gate and tallies, without components of error. */
    @Benchmark
    public List<Released<ReleasedRatings>> tallyStage() {
        ReleaseGate gate = ReleaseGate.of(programme, SmallGroupRule.smallestMerges());
        List<Released<ReleasedRatings>> released = new ArrayList<>();
        for (Participant person : programme.participants()) {
            released.add(gate.release(person.assessee(), new RaterErrorTally[0]));
        }
        return released;
    }

    /** All of it, on one thread. */
    @Benchmark
    public ScoredProgramme wholeScoring() {
        return Scoring.standard().score(programme);
    }

    /** All of it, on two threads. */
    @Benchmark
    public ScoredProgramme wholeScoringOnTwoThreads() {
        return Scoring.standard().threads(2).score(programme);
    }
}
