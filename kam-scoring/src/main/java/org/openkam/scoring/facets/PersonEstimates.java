package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.StandardError;

/**
 * Where persons stand, given their ratings and the population they are taken to come from: the mean of each posterior (EAP),
 * with its standard deviation as error. Drawn towards the mean of all, the more the fewer ratings a person has; extreme scores
 * have one too. Kept in columns, 20 bytes a person. Immutable and thread-safe.
 */
public final class PersonEstimates implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] elements;
    private final double[] mean;
    private final double[] deviation;

    PersonEstimates(int[] elements, double[] mean, double[] deviation) {
        this.elements = elements;
        this.mean = mean;
        this.deviation = deviation;
    }

    static PersonEstimates none() {
        return new PersonEstimates(new int[0], new double[0], new double[0]);
    }

    /** Returns how many persons there are. */
    public int size() {
        return elements.length;
    }

    /** Returns the numbers of the persons, ascending; a new array. */
    public int[] elements() {
        return elements.clone();
    }

    /**
     * Returns where a person stands, logits; the standard error is the standard deviation of the posterior.
     *
     * @throws IllegalArgumentException if there is no such person, or nobody could be placed
     */
    public Estimate of(int person) {
        int at = Arrays.binarySearch(elements, person);
        Arguments.that(at >= 0, "person", person, "must have been placed");
        return new Estimate.Computed(mean[at], new StandardError(deviation[at], elements.length, false), null);
    }

    /** Variance of the means, divisor n, and mean of the posterior variances. */
    double[] spread() {
        double sum = 0;
        double within = 0;
        for (int p = 0; p < mean.length; p++) {
            sum += mean[p];
            within += deviation[p] * deviation[p];
        }
        double between = 0;
        for (double m : mean) {
            between += (m - sum / mean.length) * (m - sum / mean.length);
        }
        return new double[] {between / mean.length, within / mean.length};
    }

    @Override
    public String toString() {
        return "PersonEstimates (" + elements.length + " persons)";
    }
}
