package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.StandardError;

/**
 * How far scores of one competency move from exercise to exercise, pooled over a programme.
 *
 * @param common share of the variance between exercises that is common to everybody, points squared: the exercise's own level
 * @param single the rest of it, points squared: person by exercise, with what the assessors add
 * @param assessor variance between assessors of one exercise, points squared; 0 if none has two
 * @param load mean of {@code 1 / assessors} over the cells that {@code common} and {@code single} come from
 * @param degrees degrees of freedom
 */
record CentreError(double common, double single, double assessor, double load, Degrees degrees)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Degrees of freedom.
     *
     * @param common of the exercises' own levels
     * @param single of persons by exercises
     * @param assessor of assessors within exercises
     * @param people seen in two exercises or more
     */
    record Degrees(int common, long single, long assessor, int people) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Returns the variance of one exercise about the person's level without what its assessors add, 0 or more. */
    double exercise() {
        return Math.max(0, common + single - assessor * load);
    }

    /** Returns the sum of {@code 1 / assessors} over cells. */
    static Fraction load(List<CentreCell> cells) {
        Fraction load = Fraction.ZERO;
        for (CentreCell cell : cells) {
            load = load.plus(Fraction.of(1, cell.assessors()));
        }
        return load;
    }

    /**
     * Returns the standard error of a mean over exercises; null if nothing varies.
     *
     * @param exercises how many
     * @param load sum of {@code 1 / assessors} over them
     * @param assumed whether the variances were borrowed
     */
    @Nullable
    StandardError of(int exercises, double load, boolean assumed) {
        double own = assessor * load / ((double) exercises * exercises);
        double variance = exercise() / exercises + own;
        if (!(variance > 0)) {
            return null;
        }
        double sum;
        if (exercise() == 0) {
            sum = over(own, degrees.assessor);
        } else {
            double rest = own - assessor * this.load / exercises; // 0 for as many assessors as usual
            sum = over(common / exercises, degrees.common)
                    + over(single / exercises, degrees.single)
                    + over(rest, degrees.assessor);
        }
        return new StandardError(Math.sqrt(variance), variance * variance / sum, assumed);
    }

    private static double over(double term, long degrees) {
        return degrees > 0 ? term * term / degrees : 0;
    }
}
