package org.openkam.scoring.facets;

import java.io.Serializable;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * A mean-square fit statistic: how much more (above 1) or less (below 1) ratings scatter than the model expects.
 *
 * <p>The standardized form turns the mean square {@code v} with model variance {@code q^2} into about a standard normal
 * deviate by Wilson and Hilferty's cube root: {@code (v^(1/3) - 1) (3 / q) + q / 3}. It has none where the model leaves the mean
 * square no room to vary: {@link Reason#ZERO_VARIANCE}.
 *
 * <p>Sources: Wright, B. D., Masters, G. N. (1982). Rating scale analysis, ch. 5. MESA Press. Wilson, E. B., Hilferty, M. M.
 * (1931). The distribution of chi-square. PNAS 17, 684-688. doi:10.1073/pnas.17.12.684
 *
 * @param meanSquare 0 or more, expected to be 1
 * @param standardized a standard normal deviate under the model
 */
public record MeanSquareFit(Estimate meanSquare, Estimate standardized) implements Serializable {
    private static final long serialVersionUID = 1L;

    static MeanSquareFit of(double meanSquare, double variance) {
        if (!Double.isFinite(meanSquare)) {
            return notComputable(Reason.ZERO_VARIANCE);
        }
        double q = Math.sqrt(Math.max(0, variance));
        double z = (StrictMath.cbrt(meanSquare) - 1) * (3 / q) + q / 3;
        return new MeanSquareFit(
                Estimate.of(meanSquare),
                q > 0 && Double.isFinite(z) ? Estimate.of(z) : Estimate.notComputable(Reason.ZERO_VARIANCE));
    }

    static MeanSquareFit notComputable(Reason reason) {
        return new MeanSquareFit(Estimate.notComputable(reason), Estimate.notComputable(reason));
    }

    /** Returns for instance {@code 1.48 (z 1.90)}. */
    @Override
    public String toString() {
        return text(meanSquare) + " (z " + text(standardized) + ")";
    }

    private static String text(Estimate estimate) {
        return estimate.fold(c -> Decimals.plain(c.value(), 2), reason -> "-");
    }
}
