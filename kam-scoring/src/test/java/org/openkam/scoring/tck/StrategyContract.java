package org.openkam.scoring.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.policy.Strategy;
import org.openkam.scoring.policy.StrategyKind;

/**
 * What every strategy keeps; see {@link Strategy}.
 *
 * @param <S> the interface of the strategy
 */
public abstract class StrategyContract<S extends Strategy> {
    private static final int CASES = 200;
    private static final int THREADS = 4;

    /** Returns the strategy that is tested; equal strategies at each call. */
    protected abstract S strategy();

    /** Returns what the strategy answers to a case, in a form that can be compared. */
    abstract Object answer(S strategy, Random random);

    /** Returns the same cases at each call. */
    static List<Random> cases() {
        List<Random> cases = new ArrayList<>();
        for (int seed = 1; seed <= CASES; seed++) {
            cases.add(new Random(seed));
        }
        return cases;
    }

    private List<Object> answers(S strategy) {
        return cases().stream().map(random -> answer(strategy, random)).toList();
    }

    @Test
    @DisplayName("X1 the code is a code and stays the same")
    final void x1() {
        assertThat(strategy().code())
                .matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
                .isEqualTo(strategy().code());
        assertThat(StrategyKind.of(strategy())).isNotEmpty();
    }

    @Test
    @DisplayName("X2 the version is a code and stays the same")
    final void x2() {
        assertThat(strategy().version())
                .matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
                .isEqualTo(strategy().version());
    }

    @Test
    @DisplayName("X3 equal parameters, equal strategies")
    final void x3() {
        assertThat(strategy().parameters()).isEqualTo(strategy().parameters());
        assertThat(strategy().parameters().keySet()).allMatch(name -> name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"));
        assertThat(strategy()).isEqualTo(strategy()).hasSameHashCodeAs(strategy());
    }

    @Test
    @DisplayName("X4 an equal copy comes out of serialization and answers the same")
    final void x4() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(strategy());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            @SuppressWarnings("unchecked")
            S copy = (S) in.readObject();
            assertThat(copy).isEqualTo(strategy());
            assertThat(answers(copy)).isEqualTo(answers(strategy()));
        }
    }

    @Test
    @DisplayName("Same input, same answer: twice, and on several threads at once")
    final void sameInputSameAnswer() throws InterruptedException, ExecutionException {
        S strategy = strategy();
        List<Object> once = answers(strategy);
        assertThat(once).doesNotContainNull();
        assertThat(answers(strategy)).isEqualTo(once);
        assertThat(onThreads(this::answers, strategy)).allMatch(once::equals);
    }

    private static <S, R> List<R> onThreads(Function<S, R> function, S strategy)
            throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<R> task = () -> function.apply(strategy);
            List<R> results = new ArrayList<>();
            for (Future<R> future : executor.invokeAll(Collections.nCopies(THREADS, task))) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
