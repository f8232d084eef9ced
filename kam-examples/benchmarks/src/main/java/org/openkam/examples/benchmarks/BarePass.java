package org.openkam.examples.benchmarks;

import java.util.stream.IntStream;

/** The least that any computation over the answers must do: one pass that sums their columns in their order. */
final class BarePass {
    private BarePass() {}

    static long sum(SyntheticAnswers answers) {
        return sum(answers, 0, answers.size());
    }

    /** The same on as many threads as there are parts. */
    static long sum(SyntheticAnswers answers, int threads) {
        long size = answers.size();
        return IntStream.range(0, threads)
                .parallel()
                .mapToLong(t -> sum(answers, (int) (size * t / threads), (int) (size * (t + 1) / threads)))
                .sum();
    }

    private static long sum(SyntheticAnswers answers, int from, int to) {
        int[] assessee = answers.assessee;
        int[] rater = answers.rater;
        byte[] source = answers.source;
        char[] item = answers.item;
        byte[] value = answers.value;
        long sum = 0;
        for (int a = from; a < to; a++) {
            sum += assessee[a] + rater[a] + source[a] + item[a] + value[a];
        }
        return sum;
    }
}
