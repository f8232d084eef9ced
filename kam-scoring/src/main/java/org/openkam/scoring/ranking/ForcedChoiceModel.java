package org.openkam.scoring.ranking;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Cholesky;

/**
 * A forced-choice questionnaire with known parameters: blocks of statements that are ranked within the block, and the
 * correlations of the traits in the population. The parameters come from a calibration elsewhere; nothing is estimated here.
 * Immutable and thread-safe.
 */
public final class ForcedChoiceModel implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_TRAITS = 200;

    @SuppressWarnings("serial") // the JDK's lists are serializable
    private final List<List<ForcedChoiceItem>> blocks;

    private final int items;
    private final double[][] correlations;
    private final double[][] precision;

    private ForcedChoiceModel(List<List<ForcedChoiceItem>> blocks, double[][] correlations) {
        this.blocks = blocks.stream().map(List::copyOf).toList();
        this.items = blocks.stream().mapToInt(List::size).sum();
        this.correlations = Arrays.stream(correlations).map(double[]::clone).toArray(double[][]::new);
        this.precision = Cholesky.of(correlations).inverse();
    }

    /**
     * Returns a model.
     *
     * @param blocks two statements or more each
     * @param correlations of the traits, symmetric, positive definite, 1 in the diagonal; at most 200 traits
     * @throws IllegalArgumentException if a block has fewer than two statements, a statement measures a trait without
     *     correlations, or the correlations are none
     */
    public static ForcedChoiceModel of(List<List<ForcedChoiceItem>> blocks, double[][] correlations) {
        int traits = Arguments.inRange(correlations.length, 1, MOST_TRAITS, "number of traits");
        for (int a = 0; a < traits; a++) {
            Arguments.that(
                    correlations[a].length == traits, "row of correlations", a, "must have a cell for each trait");
            Arguments.that(
                    correlations[a][a] == 1, "correlation of a trait with itself", correlations[a][a], "must be 1");
            for (int b = 0; b < a; b++) {
                Arguments.that(
                        correlations[a][b] == correlations[b][a],
                        "correlation of traits " + b + " and " + a,
                        correlations[a][b],
                        "must be the same both ways");
            }
        }
        for (List<ForcedChoiceItem> block : blocks) {
            Arguments.that(block.size() >= 2, "number of statements in a block", block.size(), "must be at least 2");
            block.forEach(item -> Arguments.inRange(item.trait(), 0, traits - 1, "number of a trait"));
        }
        return new ForcedChoiceModel(blocks, correlations);
    }

    /** Returns a model of uncorrelated traits; see {@link #of(List, double[][])}. */
    public static ForcedChoiceModel of(List<List<ForcedChoiceItem>> blocks, int traits) {
        double[][] identity = new double[Arguments.inRange(traits, 1, MOST_TRAITS, "number of traits")][traits];
        for (int a = 0; a < traits; a++) {
            identity[a][a] = 1;
        }
        return of(blocks, identity);
    }

    /** Returns the blocks. */
    public List<List<ForcedChoiceItem>> blocks() {
        return blocks;
    }

    /** Returns how many statements there are. */
    public int items() {
        return items;
    }

    /** Returns how many traits there are. */
    public int traits() {
        return correlations.length;
    }

    /** Returns the correlation of two traits in the population. */
    public double correlation(int one, int other) {
        return correlations[one][other];
    }

    /** Inverse of the correlations; not to be changed. */
    double[][] precision() {
        return precision;
    }

    /** Returns for instance {@code ForcedChoiceModel (20 blocks, 60 statements, 5 traits)}. */
    @Override
    public String toString() {
        return "ForcedChoiceModel (" + blocks.size() + " blocks, " + items + " statements, " + traits() + " traits)";
    }
}
