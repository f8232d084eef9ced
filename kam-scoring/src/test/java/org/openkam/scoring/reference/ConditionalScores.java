package org.openkam.scoring.reference;

/**
 * The score equations of the conditional Rasch and partial credit model, by their definition: at the maximum of the likelihood as
 * many answers are expected in each category of each item as were given. Apart from the library, so that it can judge.
 */
final class ConditionalScores {
    private final int[][] answers;
    private final double[][] easiness; // by item and category, cumulative; 0 for the lowest

    /** @param easiness by item, of the categories from 1 on */
    ConditionalScores(int[][] answers, double[][] easiness) {
        this.answers = answers;
        this.easiness = new double[easiness.length][];
        for (int i = 0; i < easiness.length; i++) {
            this.easiness[i] = new double[easiness[i].length + 1];
            System.arraycopy(easiness[i], 0, this.easiness[i], 1, easiness[i].length);
        }
    }

    /** Returns the largest difference between the answers given and expected in a category of an item, with its sign. */
    double largestResidual() {
        int most = 0;
        for (double[] item : easiness) {
            most += item.length - 1;
        }
        int[] persons = new int[most + 1];
        for (int[] row : answers) {
            int total = 0;
            for (int answer : row) {
                total += answer;
            }
            persons[total]++;
        }
        double[] all = symmetric(-1, most);
        double largest = 0;
        for (int i = 0; i < easiness.length; i++) {
            double[] others = symmetric(i, most);
            for (int category = 1; category < easiness[i].length; category++) {
                double expected = 0;
                for (int total = category; total < most; total++) { // the highest total tells nothing
                    expected += persons[total]
                            * StrictMath.exp(easiness[i][category])
                            * others[total - category]
                            / all[total];
                }
                double residual = given(i, category, most) - expected;
                largest = Math.abs(residual) > Math.abs(largest) ? residual : largest;
            }
        }
        return largest;
    }

    private int given(int item, int category, int most) {
        int given = 0;
        for (int[] row : answers) {
            int total = 0;
            for (int answer : row) {
                total += answer;
            }
            given += row[item] == category && total < most ? 1 : 0;
        }
        return given;
    }

    /** Sums of products over all ways to reach each total, without one item. */
    private double[] symmetric(int without, int most) {
        double[] sums = new double[most + 1];
        sums[0] = 1;
        for (int i = 0; i < easiness.length; i++) {
            if (i != without) {
                double[] next = new double[most + 1];
                for (int total = 0; total <= most; total++) {
                    for (int category = 0; category < easiness[i].length && category <= total; category++) {
                        next[total] += sums[total - category] * StrictMath.exp(easiness[i][category]);
                    }
                }
                sums = next;
            }
        }
        return sums;
    }
}
