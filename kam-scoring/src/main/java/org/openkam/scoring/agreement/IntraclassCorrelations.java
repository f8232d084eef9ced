package org.openkam.scoring.agreement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * All six forms of the {@link IntraclassCorrelation} of one table, for the work of one, and the mean squares they are made of.
 * Immutable.
 *
 * @param anova the mean squares
 * @param forms one for each {@link IccForm}, in their order
 */
public record IntraclassCorrelations(TwoWayAnova anova, List<IntraclassCorrelation> forms) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the list. */
    public IntraclassCorrelations {
        Arguments.notNull(anova, "mean squares");
        forms = Arguments.notEmpty(forms, "forms");
    }

    /** Computes all forms with intervals at 95 percent; never throws for data. */
    public static IntraclassCorrelations of(RatingMatrix ratings) {
        return of(ratings, IntraclassCorrelation.STANDARD_CONFIDENCE);
    }

    /**
     * Computes all forms; never throws for data.
     *
     * @param ratings units in rows, raters in columns, none missing
     * @param confidence of the intervals, between 0 and 1, both exclusive
     */
    public static IntraclassCorrelations of(RatingMatrix ratings, double confidence) {
        return of(TwoWaySquares.of(ratings), confidence);
    }

    /** Computes all forms from a tally; see {@link #of(RatingMatrix, double)}. */
    public static IntraclassCorrelations of(TwoWayTally tally, double confidence) {
        return of(TwoWaySquares.of(tally), confidence);
    }

    private static IntraclassCorrelations of(TwoWaySquares source, double confidence) {
        List<IntraclassCorrelation> forms = Arrays.stream(IccForm.values())
                .map(form -> IntraclassCorrelation.of(source, form, confidence))
                .toList();
        return new IntraclassCorrelations(TwoWayAnova.of(source), forms);
    }

    /** Returns one form. */
    public IntraclassCorrelation form(IccForm form) {
        return forms.get(form.ordinal());
    }

    /** Returns the six forms, each in its line, after the mean squares. */
    public String render() {
        StringBuilder text = new StringBuilder("Intraclass correlations: " + anova + "\n");
        for (IntraclassCorrelation each : forms) {
            text.append("  ").append(each.form().label()).append("  ").append(each.estimate());
            text.append(each.test() == null ? "\n" : "  " + each.test() + "\n");
        }
        return text.toString();
    }

    /** Returns for instance {@code ICC(2,1) = 0.2898 [0.0188, 0.7611] and 5 other forms}. */
    @Override
    public String toString() {
        return form(IccForm.ICC_2_1) + " and " + (forms.size() - 1) + " other forms";
    }
}
