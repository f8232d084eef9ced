package org.openkam.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks over people in batches, on one thread or several, and keeps what is made of each in their order. Batches are taken in
 * order and finished once taken, so of several people who can't be scored it is always the first who is reported.
 */
final class PeopleWalk {
    private static final int BATCH = 32;

    private final int threads;
    private final Progress progress;

    PeopleWalk(int threads, Progress progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /** Why a walk ended early, and at whom. */
    private record Failure(int person, Throwable cause) {}

    /** One walk: what is made so far, whose turn it is, and what went wrong. */
    private final class Walk<T> {
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReferenceArray<T> made;
        private volatile @Nullable Failure failure;

        Walk(int people) {
            made = new AtomicReferenceArray<>(people);
        }

        void run(IntFunction<T> work) {
            int from = next.getAndAdd(BATCH);
            while (from < made.length() && failure == null) {
                int to = Math.min(from + BATCH, made.length());
                batch(from, to, work);
                from = next.getAndAdd(BATCH);
            }
        }

        private void batch(int from, int to, IntFunction<T> work) {
            int person = from;
            try {
                for (; person < to; person++) {
                    made.setPlain(person, work.apply(person));
                    stopIfInterrupted();
                }
                progress.add(to - from);
            } catch (RuntimeException | Error e) {
                fail(new Failure(person, e));
            }
        }

        /** Looked at after each person, because a strategy from outside may be slow. */
        private void stopIfInterrupted() {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Scoring was interrupted.");
            }
        }

        private synchronized void fail(Failure other) {
            Failure known = failure;
            failure = known == null || other.person < known.person ? other : known;
        }

        List<T> results() {
            Failure known = failure;
            if (known != null && known.cause instanceof Error error) {
                throw error;
            }
            if (known != null) {
                throw (RuntimeException) known.cause;
            }
            List<T> results = new ArrayList<>(made.length());
            for (int i = 0; i < made.length(); i++) {
                results.add(made.getPlain(i));
            }
            return results;
        }
    }

    /** Returns what {@code work} makes of each person; it must be thread-safe. */
    <T> List<T> results(int people, IntFunction<T> work) {
        return results(people, () -> work);
    }

    /** Returns what is made of each person; each thread asks for work of its own. */
    <T> List<T> results(int people, Supplier<IntFunction<T>> newWork) {
        Walk<T> walk = new Walk<>(people);
        if (threads == 1) {
            walk.run(newWork.get());
        } else {
            runAll(walk, newWork);
        }
        return walk.results();
    }

    private <T> void runAll(Walk<T> walk, Supplier<IntFunction<T>> newWork) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                futures.add(executor.submit(() -> walk.run(newWork.get())));
            }
            for (Future<?> future : futures) {
                future.get();
            }
            if (Thread.currentThread().isInterrupted()) { // a future that is done already doesn't look
                throw new CancellationException("Scoring was interrupted.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Scoring was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            end(executor);
        }
    }

    /** Waits for the people under way, which is short: nothing goes on behind the caller's back. */
    private static void end(ExecutorService executor) {
        executor.shutdownNow();
        boolean interrupted = false;
        while (!executor.isTerminated()) {
            try {
                executor.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
