package org.openkam.scoring.validity;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * What ratings of an assessment centre follow: the dimension they are called after, or the exercise they come from. Dimensions
 * are the traits and exercises the methods of a {@link MultitraitMultimethod} table.
 *
 * <p>The dimension effect is how much more ratings of one dimension correlate across exercises than ratings of different
 * dimensions do; the exercise effect how much more ratings of different dimensions correlate within an exercise than across
 * exercises. Both are differences of mean correlations, arithmetic, without unit. In most centres the second is the larger one;
 * then scores of dimensions should be read with the exercise beside them. Without one of the two kinds the effect isn't
 * computable, for the reason that the table gives. Missing ratings and errors: as in {@link MultitraitMultimethod}. Immutable.
 *
 * <p>Sources: Sackett, P. R. &amp; Dreher, G. F. (1982). Journal of Applied Psychology 67, 401-410.
 * doi:10.1037/0021-9010.67.4.401; Woehr, D. J., Putka, D. J. &amp; Bowler, M. C. (2012). Organizational Research Methods 15,
 * 134-161. doi:10.1177/1094428111408616
 *
 * @param table the correlations by kind
 * @param dimensionEffect same dimension less different dimensions, both across exercises
 * @param exerciseEffect within an exercise less across exercises, both of different dimensions
 */
public record DimensionExerciseEffects(MultitraitMultimethod table, Estimate dimensionEffect, Estimate exerciseEffect)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that all parts are there. */
    public DimensionExerciseEffects {
        Arguments.notNull(table, "table");
        Arguments.notNull(dimensionEffect, "effect of the dimension");
        Arguments.notNull(exerciseEffect, "effect of the exercise");
    }

    /** Computes the effects from candidates with a rating in every column; see the longer form. */
    public static DimensionExerciseEffects of(RatingMatrix ratings, int[] dimensions, int[] exercises) {
        return of(ratings, dimensions, exercises, Deletion.LISTWISE);
    }

    /**
     * Computes the effects; never throws for data.
     *
     * @param ratings candidates in rows, one column a dimension within an exercise
     * @param dimensions number of the dimension of each column
     * @param exercises number of the exercise of each column
     * @param deletion what becomes of candidates with gaps
     */
    public static DimensionExerciseEffects of(
            RatingMatrix ratings, int[] dimensions, int[] exercises, Deletion deletion) {
        MultitraitMultimethod table = MultitraitMultimethod.ofScores(ratings, dimensions, exercises, deletion);
        Estimate base = table.heterotraitHeteromethod().mean();
        return new DimensionExerciseEffects(
                table,
                difference(table.monotraitHeteromethod().mean(), base),
                difference(table.heterotraitMonomethod().mean(), base));
    }

    private static Estimate difference(Estimate one, Estimate other) {
        if (!(one instanceof Estimate.Computed)) {
            return one;
        }
        return other.fold(base -> Estimate.of(one.value() - base.value()), Estimate::notComputable);
    }

    /** Returns all figures, one a line, in English. */
    public String render() {
        return toString() + System.lineSeparator() + table.render();
    }

    /** Returns for instance {@code Dimension effect 0.1500, exercise effect 0.3423}. */
    @Override
    public String toString() {
        return "Dimension effect " + dimensionEffect + ", exercise effect " + exerciseEffect;
    }
}
