package org.openkam.scoring.release;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;

/**
 * A figure that is a weighted sum of ratings. Only what anonymous raters gave is listed: answers of known raters, such as the
 * manager, are no secret, so their part of the figure can be subtracted by anybody.
 *
 * @param name names the figure in a verdict; holds no rater
 * @param coefficients what each anonymous answer is multiplied with; an answer that isn't listed has 0
 */
public record LinearFigure(String name, Map<AnonymousAnswer, Fraction> coefficients) implements Serializable {
    private static final long serialVersionUID = 1L;

    public LinearFigure {
        Arguments.notNull(name, "name of figure");
        Map<AnonymousAnswer, Fraction> kept = new TreeMap<>(Arguments.notNull(coefficients, "coefficients"));
        kept.values().removeIf(Fraction.ZERO::equals);
        coefficients = Collections.unmodifiableMap(kept);
    }

    /** Returns a weighted sum of figures under another name. */
    public static LinearFigure sum(String name, Map<LinearFigure, Fraction> weights) {
        Map<AnonymousAnswer, Fraction> sum = new TreeMap<>();
        weights.forEach((figure, weight) -> figure.coefficients.forEach(
                (answer, coefficient) -> sum.merge(answer, coefficient.times(weight), Fraction::plus)));
        return new LinearFigure(name, sum);
    }

    /** Returns the name and how many answers stand in it. */
    @Override
    public String toString() {
        return name + " of " + coefficients.size() + " answers";
    }
}
