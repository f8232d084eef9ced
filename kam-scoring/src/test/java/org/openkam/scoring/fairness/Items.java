package org.openkam.scoring.fairness;

import java.util.Random;
import org.openkam.scoring.statistic.RatingMatrix;

/** Answers of people to items of a Rasch model, some items harder for the focal group; for tests. */
final class Items {
    private Items() {}

    /** Groups in turn; the focal group is lower by half a unit, which is impact and no differential functioning. */
    static int[] groups(int people) {
        int[] groups = new int[people];
        for (int p = 0; p < people; p++) {
            groups[p] = p % 2;
        }
        return groups;
    }

    /** @param shift how much harder each item is for the focal group, in log odds */
    static RatingMatrix answers(Random random, int people, double[] shift) {
        double[][] answers = new double[people][shift.length];
        for (int p = 0; p < people; p++) {
            double level = random.nextGaussian() - 0.5 * (p % 2);
            for (int i = 0; i < shift.length; i++) {
                double difficulty = -1.5 + 3.0 * i / (shift.length - 1) + (p % 2) * shift[i];
                answers[p][i] = random.nextDouble() < 1 / (1 + StrictMath.exp(difficulty - level)) ? 1 : 0;
            }
        }
        return RatingMatrix.of(answers);
    }

    static DifTally tally(Random random, int strata, int categories, int people) {
        DifTally tally = new DifTally(strata, categories);
        for (int p = 0; p < people; p++) {
            tally.add(random.nextInt(strata), random.nextInt(3) == 0, random.nextInt(categories));
        }
        return tally;
    }

    static DifTally exchanged(DifTally tally) {
        DifTally other = new DifTally(tally.strata(), tally.categories());
        for (int s = 0; s < tally.strata(); s++) {
            for (int c = 0; c < tally.categories(); c++) {
                other.add(s, true, c, tally.count(s, false, c));
                other.add(s, false, c, tally.count(s, true, c));
            }
        }
        return other;
    }
}
