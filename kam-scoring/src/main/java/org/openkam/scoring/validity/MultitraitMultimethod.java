package org.openkam.scoring.validity;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Table of several traits, each measured by several methods: whether measures of one trait agree across methods (convergent
 * validity), and whether they agree more than measures of different traits do (discriminant validity).
 *
 * <p>Correlations fall into three kinds: same trait by different methods (the validity coefficients), different traits by the
 * same method, different traits by different methods. Campbell and Fiske ask that validity coefficients be greater than 0 by
 * far; that each exceed the correlations of different traits in its row and column of the two methods
 * ({@link #overHeteromethod}); and that it exceed those of its trait with other traits within either method
 * ({@link #overMonomethod}).
 * <ul>
 *   <li>A kind without a correlation: {@link Reason#NO_DATA} for its figures. A missing cell, and a correlation that can't be
 *       computed because a column has no variance, isn't counted.
 *   <li>A correlation outside -1 to 1, or two columns of one trait and one method: {@link Reason#OUT_OF_DOMAIN}.
 *   <li>More than 1000 measures: {@link Reason#TOO_LARGE}.
 * </ul>
 * Sums are exact, so neither the order of measures nor that of people leaves a trace. Immutable and thread-safe.
 *
 * <p>Source: Campbell, D. T. &amp; Fiske, D. W. (1959). Psychological Bulletin 56, 81-105. doi:10.1037/h0046016
 *
 * @param monotraitHeteromethod same trait, different methods: validity
 * @param heterotraitMonomethod different traits, same method: contains the effect of the method
 * @param heterotraitHeteromethod different traits, different methods
 * @param reliabilities of the diagonal, if it was given
 * @param overHeteromethod how often validity exceeds correlations of different traits by the same two methods
 * @param overMonomethod how often validity exceeds correlations of different traits by one of the two methods
 */
public record MultitraitMultimethod(
        CorrelationBlock monotraitHeteromethod,
        CorrelationBlock heterotraitMonomethod,
        CorrelationBlock heterotraitHeteromethod,
        CorrelationBlock reliabilities,
        Dominance overHeteromethod,
        Dominance overMonomethod)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that all parts are there. */
    public MultitraitMultimethod {
        Arguments.notNull(monotraitHeteromethod, "validity coefficients");
        Arguments.notNull(heterotraitMonomethod, "correlations within methods");
        Arguments.notNull(heterotraitHeteromethod, "correlations between methods");
        Arguments.notNull(reliabilities, "reliabilities");
    }

    /**
     * Reads a table of correlations; never throws for data.
     *
     * @param correlations one row and one column a measure; half of the table is enough, and of both halves the lower one
     *     counts; the diagonal holds reliabilities or nothing
     * @param traits number of the trait of each measure
     * @param methods number of the method of each measure
     * @throws IllegalArgumentException if traits or methods aren't one a column
     */
    public static MultitraitMultimethod of(RatingMatrix correlations, int[] traits, int[] methods) {
        MeasureTable.check(correlations, traits, methods);
        if (traits.length > MeasureTable.MOST_MEASURES) {
            return notComputable(Reason.TOO_LARGE);
        }
        return correlations.units() == correlations.raters()
                ? of(MeasureTable.ofCorrelations(correlations, traits, methods))
                : notComputable(Reason.OUT_OF_DOMAIN);
    }

    /** Correlates scores of people with an answer in every column; see {@link #ofScores(RatingMatrix, int[], int[], Deletion)}. */
    public static MultitraitMultimethod ofScores(RatingMatrix scores, int[] traits, int[] methods) {
        return ofScores(scores, traits, methods, Deletion.LISTWISE);
    }

    /**
     * Correlates scores; never throws for data.
     *
     * @param scores people in rows, one column a measure
     * @param traits number of the trait of each column
     * @param methods number of the method of each column
     * @param deletion what becomes of people with gaps
     * @throws IllegalArgumentException if traits or methods aren't one a column
     */
    public static MultitraitMultimethod ofScores(RatingMatrix scores, int[] traits, int[] methods, Deletion deletion) {
        MeasureTable.check(scores, traits, methods);
        Arguments.notNull(deletion, "deletion");
        return traits.length > MeasureTable.MOST_MEASURES
                ? notComputable(Reason.TOO_LARGE)
                : of(MeasureTable.ofScores(scores, traits, methods, deletion));
    }

    private static MultitraitMultimethod of(MeasureTable table) {
        Reason reason = table.reason();
        return reason != null
                ? notComputable(reason)
                : new MultitraitMultimethod(
                        table.block(true, false),
                        table.block(false, true),
                        table.block(false, false),
                        table.reliabilities(),
                        table.dominance(false),
                        table.dominance(true));
    }

    private static MultitraitMultimethod notComputable(Reason reason) {
        CorrelationBlock none = CorrelationBlock.notComputable(reason);
        Dominance nothing = new Dominance(0, 0);
        return new MultitraitMultimethod(none, none, none, none, nothing, nothing);
    }

    /** Returns the mean validity coefficient. */
    public Estimate estimate() {
        return monotraitHeteromethod.mean();
    }

    /**
     * Returns the mean validity coefficient.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none
     */
    public double value() {
        return estimate().value();
    }

    /** Returns all figures, one a line, in English. */
    public String render() {
        return String.join(
                System.lineSeparator(),
                "Same trait, different methods: " + monotraitHeteromethod,
                "Different traits, same method: " + heterotraitMonomethod,
                "Different traits, different methods: " + heterotraitHeteromethod,
                "Reliabilities: " + reliabilities,
                "Validity exceeds different traits, different methods: " + overHeteromethod,
                "Validity exceeds different traits, same method: " + overMonomethod);
    }

    /** Returns for instance {@code Convergent validity = 0.5667 (9 correlations; exceeds 36 of 36 between methods, ...)}. */
    @Override
    public String toString() {
        String sign = estimate() instanceof Estimate.Computed ? " = " : ": ";
        return "Convergent validity" + sign + estimate() + " (" + monotraitHeteromethod.count()
                + " correlations; exceeds " + overHeteromethod + " between methods, " + overMonomethod
                + " within methods)";
    }
}
