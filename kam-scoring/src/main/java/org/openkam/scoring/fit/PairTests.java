package org.openkam.scoring.fit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.openkam.scoring.internal.math.Distributions;

/** Which of all pairs of people differ beyond error. People stand in descending order of their figures. */
final class PairTests {
    /** From here on Student's t is the normal distribution to the last digit. */
    private static final double MANY = 1e16;

    private final List<Standing> people;
    private final RankComparison comparison;
    private final double level;

    PairTests(List<Standing> people, RankComparison comparison, double confidence) {
        this.people = people;
        this.comparison = comparison;
        this.level = 1 - confidence;
    }

    /** Returns for each person who stands reliably above. */
    BitSet[] above() {
        double[] probabilities = probabilities();
        double limit = comparison == RankComparison.HOLM ? holmLimit(probabilities.clone()) : level;
        BitSet[] above = new BitSet[people.size()];
        int k = 0;
        for (int i = 0; i < above.length; i++) {
            above[i] = new BitSet(i);
            for (int j = 0; j < i; j++) {
                above[i].set(j, probabilities[k++] <= limit);
            }
        }
        return above;
    }

    /** Row by row: each person with those who stand before. */
    private double[] probabilities() {
        int n = people.size();
        double[] probabilities = new double[n * (n - 1) / 2];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                probabilities[k++] = probability(j, i);
            }
        }
        return probabilities;
    }

    /** Two-sided probability of a difference as large if there is none; 1 for no difference. */
    private double probability(int higher, int lower) {
        double t = people.get(higher).above(people.get(lower));
        if (t == 0) {
            return 1;
        }
        double degrees = people.get(higher).degreesOfFreedom(people.get(lower));
        return 2
                * (degrees > MANY ? Distributions.normalCumulative(-t) : Distributions.studentTCumulative(-t, degrees));
    }

    /** Returns the largest probability that Holm's procedure still rejects; below 0 if none. Sorts what it is given. */
    private double holmLimit(double[] probabilities) {
        Arrays.sort(probabilities);
        int all = probabilities.length;
        double limit = -1;
        for (int i = 0; i < all && probabilities[i] <= level / (all - i); i++) {
            limit = probabilities[i];
        }
        return limit;
    }
}
