package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.profile.CompetencyScore.NotScored;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.NotScoredReason;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RaterError;
import org.openkam.scoring.statistic.RatingTally;
import org.openkam.scoring.statistic.StandardError;

/** Faults of strategies from outside, numbered as in the list of fault cases. More of them: {@link StrategyIsolationTest}. */
class StrategyFaultCasesTest {

    /** What a strategy does where there are two items. */
    private interface Weights extends Serializable {
        Fraction[] of(RatingTally tally);
    }

    private record Own(Weights weights) implements RatingAggregation {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "own";
        }

        @Override
        public FigureForm form() {
            return FigureForm.LINEAR;
        }

        @Override
        public Fraction[] itemWeights(RatingTally tally) {
            return tally.items() == 2
                    ? weights.of(tally)
                    : RatingAggregation.meanOfItemMeans().itemWeights(tally);
        }
    }

    /** A has one item on REL and B two; of PLN both have one. */
    private static Programme programme() {
        Panel panel = Panel.of(3, "REL-1", "REL-2", "PLN-1");
        for (String rater : List.of("a", "b", "c")) {
            panel.rate("A", "A" + rater, "PEER", 3, 0, 2);
            panel.rate("B", "B" + rater, "PEER", 4, 2, 5);
        }
        return panel.programme();
    }

    private static Scoring scoring(Weights weights) {
        return Scoring.with(ScoringPolicy.standard().with("test", new Own(weights)));
    }

    private static Fraction[] thrown(Supplier<Throwable> made) {
        Throwable thrown = made.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    private static void isNamedAndTheRestCompletes(ScoredProgramme scored, String found) {
        List<Finding> failures = scored.findings().of(FindingCode.STRATEGY_FAILED);
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).facts())
                .containsEntry("strategy", "own")
                .containsEntry("assessee", "B")
                .containsEntry("found", found);
        assertThat(((NotScored) scored.profile("B").score("REL")).reason()).isEqualTo(NotScoredReason.STRATEGY_FAILED);
        assertThat(((Scored) scored.profile("B").score("PLN")).exact()).isEqualTo(Fraction.of(5, 1));
        assertThat(((Scored) scored.profile("A").score("REL")).exact()).isEqualTo(Fraction.of(3, 1));
    }

    @Test
    void case66WhatAStrategyThrowsIsNamedAndTheOthersComplete() {
        for (Supplier<Throwable> made : List.<Supplier<Throwable>>of(
                () -> new IllegalStateException("rating 4 of rater Ba"),
                () -> new StackOverflowError("Ba"),
                () -> new AssertionError("Ba"),
                () -> new NoClassDefFoundError("Ba"))) {
            ScoredProgramme scored = scoring(tally -> thrown(made)).score(programme());
            isNamedAndTheRestCompletes(scored, made.get().getClass().getName());
            assertThat(scored.findings().render()).doesNotContain("Ba");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void case66WhatConcernsTheWholeMachineIsThrownOn(int threads) {
        for (Supplier<Throwable> made : List.<Supplier<Throwable>>of(
                () -> new OutOfMemoryError("of a test"), () -> new InternalError("of a test"))) {
            Class<? extends Throwable> type = made.get().getClass();
            assertThatThrownBy(() ->
                            scoring(tally -> thrown(made)).threads(threads).score(programme()))
                    .isExactlyInstanceOf(type)
                    .hasMessage("of a test");
        }
    }

    @Test
    void case67NothingAndTheWrongNumberAndTheWrongSumAreRefused() {
        Fraction half = Fraction.of(1, 2);
        isNamedAndTheRestCompletes(scoring(tally -> null).score(programme()), "null");
        isNamedAndTheRestCompletes(scoring(tally -> new Fraction[] {half, null}).score(programme()), "null");
        isNamedAndTheRestCompletes(scoring(tally -> new Fraction[] {half}).score(programme()), "1 weights");
        isNamedAndTheRestCompletes(
                scoring(tally -> new Fraction[] {half, Fraction.ONE}).score(programme()), "other sum");
    }

    /** Bounds that are no numbers. */
    private record NoNumbers() implements IntervalMethod {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "no-numbers";
        }

        @Override
        public Interval interval(double value, StandardError error, double confidence) {
            return new Interval(Double.NaN, Double.POSITIVE_INFINITY, confidence);
        }
    }

    @Test
    void case67WhatIsNoNumberLeavesNoResult() {
        ErrorPolicy standard = ScoringPolicy.standard().error();
        ErrorPolicy error = new ErrorPolicy(
                new NoNumbers(), standard.gaps(), standard.confidence(), new RaterError(0.2, 0.1, 30, 60));
        ScoredProgramme scored =
                Scoring.with(ScoringPolicy.standard().with("test", error)).score(programme());
        assertThat(scored.findings().of(FindingCode.STRATEGY_FAILED)).hasSize(4);
        assertThat(Dump.of(scored)).doesNotContain("NaN", "Infinity");
    }

    /** The weights belong to the strategy: what it does to them afterwards changes nothing. */
    @Test
    void case67AStrategyCannotChangeWhatItHasGiven() {
        List<Fraction[]> given = new ArrayList<>();
        Weights keeping = tally -> {
            given.forEach(weights -> Arrays.fill(weights, Fraction.ZERO));
            Fraction[] weights = {Fraction.of(1, 2), Fraction.of(1, 2)};
            given.add(weights);
            return weights;
        };
        ScoredProgramme scored = scoring(keeping).score(programme());
        given.forEach(weights -> Arrays.fill(weights, Fraction.ZERO));
        assertThat(given).isNotEmpty();
        assertThat(((Scored) scored.profile("B").score("REL")).exact()).isEqualTo(Fraction.of(3, 1));
        assertThat(scored.findings().of(FindingCode.STRATEGY_FAILED)).isEmpty();
    }

    /** Never ends of itself, but heeds the interrupt and leaves it set. */
    private static Fraction[] waiting(CountDownLatch begun) {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CancellationException("The strategy was interrupted.");
    }

    private static boolean isScoring(Thread thread) {
        return thread != Thread.currentThread()
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(PeopleWalk.class.getName()));
    }

    /** The pattern of {@link Scoring#score}: the caller has the clock. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void case68AnEndlessStrategyThatHeedsTheInterruptIsStoppedByTheCaller(int threads) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        List<Throwable> thrown = new ArrayList<>();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Future<?> future = executor.submit(() -> {
            try {
                scoring(tally -> waiting(begun)).threads(threads).score(programme());
            } catch (RuntimeException e) {
                thrown.add(e);
            } finally {
                ended.countDown();
            }
        });
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        assertThatThrownBy(() -> future.get(1, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(future.cancel(true)).isTrue();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        executor.shutdown();
        assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(thrown).hasSize(1).allMatch(CancellationException.class::isInstance);
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(StrategyFaultCasesTest::isScoring);
    }

    @Test
    void case69AStrategyThatChangesItsMindIsFound() {
        int[] calls = new int[1];
        Weights changing = tally -> calls[0]++ % 2 == 0
                ? new Fraction[] {Fraction.ONE, Fraction.ZERO}
                : new Fraction[] {Fraction.ZERO, Fraction.ONE};
        isNamedAndTheRestCompletes(scoring(changing).score(programme()), "two answers");
    }

    /** One scoring, itself on two threads, is used by sixteen. */
    @Test
    void case71SixteenThreadsShareOneScoring() throws InterruptedException, ExecutionException {
        Programme programme = RandomPanel.of(71, 3, 40).programme();
        Scoring shared = Scoring.standard().threads(2);
        String alone = Dump.of(Scoring.standard().score(programme));
        ExecutorService executor = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                calls.add(() -> Dump.of(shared.score(programme)));
            }
            for (Future<String> dump : executor.invokeAll(calls)) {
                assertThat(dump.get().equals(alone)).isTrue();
            }
        } finally {
            executor.shutdown();
        }
    }
}
