package org.openkam.scoring.fairness;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.ChiSquareTest;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Differential functioning of an item of two categories by logistic regression: whether, at equal level, the group still
 * tells something about the answer (uniform), and whether it does so differently at different levels (non-uniform).
 *
 * <p>With level {@code t} (the number of the stratum) and group {@code g} (1 for focal), three models are compared by their
 * log-likelihoods {@code L}:
 * <pre>
 * 1: logit P = b0 + b1 t     2: + b2 g     3: + b3 t g
 * uniform = 2 (L2 - L1), 1 df     non-uniform = 2 (L3 - L2), 1 df     total = 2 (L3 - L1), 2 df
 * R^2 = (1 - exp(2 (L0 - L) / n)) / (1 - exp(2 L0 / n))     Nagelkerke's; L0 of the constant alone
 * </pre>
 * <ul>
 *   <li>A group without people: {@link Reason#NO_DATA}. All answers or all levels alike, or level and group the same thing:
 *       {@link Reason#ZERO_VARIANCE}; if only one group has no two levels, this holds for what needs model 3.
 *   <li>Answers separated perfectly by level, group or both, where a coefficient would be infinite: {@link Reason#SEPARATED}
 *       for everything that needs the model; it is found out from the counts, not from a fit that runs away.
 *   <li>More than two categories: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 * The fit runs over the counts in one fixed order, so the order of people leaves no trace. Immutable and thread-safe.
 *
 * <p>Sources: Swaminathan, H. &amp; Rogers, H. J. (1990). Journal of Educational Measurement 27, 361-370.
 * doi:10.1111/j.1745-3984.1990.tb00754.x; Nagelkerke, N. J. D. (1991). Biometrika 78, 691-692.
 * doi:10.1093/biomet/78.3.691; Jodoin, M. G. &amp; Gierl, M. J. (2001). Applied Measurement in Education 14, 329-349.
 * doi:10.1207/S15324818AME1404_2
 *
 * @param groupEffect {@code b2} of model 2, a difference of log odds, focal less reference, with standard error
 * @param interaction {@code b3} of model 3, by stratum, with standard error
 * @param uniformGain {@code R^2} of model 2 less that of model 1
 * @param totalGain {@code R^2} of model 3 less that of model 1
 * @param uniform test of {@code b2}; null where model 2 can't be fitted
 * @param nonUniform test of {@code b3}; null where model 3 can't be fitted
 * @param total test of both; null where model 3 can't be fitted
 */
public record LogisticDif(
        Estimate groupEffect,
        Estimate interaction,
        Estimate uniformGain,
        Estimate totalGain,
        @Nullable ChiSquareTest uniform,
        @Nullable ChiSquareTest nonUniform,
        @Nullable ChiSquareTest total)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double SIGNIFICANT = 0.05;
    private static final double MODERATE_GAIN = 0.035;
    private static final double LARGE_GAIN = 0.070;

    /** Checks that all parts are there. */
    public LogisticDif {
        Arguments.notNull(groupEffect, "effect of the group");
        Arguments.notNull(interaction, "interaction");
        Arguments.notNull(uniformGain, "gain of model 2");
        Arguments.notNull(totalGain, "gain of model 3");
    }

    /** Computes the statistic; never throws for data. */
    public static LogisticDif of(DifTally tally) {
        return Arguments.notNull(tally, "tally").categories() == 2
                ? LogisticDifModels.of(tally)
                : notComputable(Reason.OUT_OF_DOMAIN);
    }

    static LogisticDif notComputable(Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new LogisticDif(none, none, none, none, null, null, null);
    }

    /** Returns the effect of the group in log odds. */
    public Estimate estimate() {
        return groupEffect;
    }

    /**
     * Returns the effect of the group in log odds.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none
     */
    public double value() {
        return groupEffect.value();
    }

    /**
     * Returns the class of the size by Jodoin and Gierl: A if the total test isn't significant at 5 percent or the total gain is
     * below 0.035, C from 0.070 on; null where model 3 can't be fitted.
     */
    public @Nullable EtsClass etsClass() {
        if (total == null || !(totalGain instanceof Estimate.Computed)) {
            return null;
        }
        if (total.probability() >= SIGNIFICANT || totalGain.value() < MODERATE_GAIN) {
            return EtsClass.A;
        }
        return totalGain.value() < LARGE_GAIN ? EtsClass.B : EtsClass.C;
    }

    /** Returns all figures, one a line, in English. */
    public String render() {
        return String.join(
                System.lineSeparator(),
                toString(),
                "Interaction: " + interaction,
                "Gain in R^2: uniform " + uniformGain + ", total " + totalGain,
                "Uniform: " + shown(uniform),
                "Non-uniform: " + shown(nonUniform),
                "Total: " + shown(total));
    }

    private static String shown(@Nullable ChiSquareTest test) {
        return test == null ? "no test" : test.toString();
    }

    /** Returns for instance {@code Logistic DIF, group effect = -0.4946 ± 0.3544 [-1.1892, 0.2000] (class A)}. */
    @Override
    public String toString() {
        String sign = groupEffect instanceof Estimate.Computed ? " = " : ": ";
        EtsClass size = etsClass();
        return "Logistic DIF, group effect" + sign + groupEffect + " (" + (size == null ? "no class" : "class " + size)
                + ")";
    }
}
