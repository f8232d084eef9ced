package org.openkam.core.model;

import java.io.Serializable;
import java.math.BigDecimal;
import org.openkam.core.internal.Arguments;

/**
 * What a role asks of one competency.
 *
 * @param competency code of the competency
 * @param targetLevel the level asked for, a code of the model's scale
 * @param weight its share in the fit, 0 to 100 with at most nine decimals; exact, because weights of a role sum to 100.
 *     Trailing zeros are dropped, so that 12.0 equals 12
 * @param mustHave whether a reliable shortfall here rules out a positive verdict
 */
public record RoleRequirement(String competency, int targetLevel, BigDecimal weight, boolean mustHave)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 9;

    public RoleRequirement {
        Arguments.code(competency, "competency of requirement");
        Arguments.notNull(weight, "weight of requirement");
        Arguments.that(
                isWeight(weight),
                "weight of competency " + competency,
                weight,
                "must lie between 0 and 100 and have at most nine decimals");
        weight = weight.signum() == 0 ? BigDecimal.ZERO : plain(weight.stripTrailingZeros());
    }

    /** Returns whether a number can be a weight; false also for one whose exponent would make its sum explode. */
    public static boolean isWeight(BigDecimal weight) {
        return weight.signum() >= 0
                && weight.compareTo(HUNDRED) <= 0
                && weight.scale() <= MOST_DECIMALS
                && weight.scale() >= -MOST_DECIMALS;
    }

    private static BigDecimal plain(BigDecimal weight) {
        return weight.scale() < 0 ? weight.setScale(0) : weight;
    }

    @Override
    public String toString() {
        return competency + ">=" + targetLevel + " (" + weight.toPlainString() + (mustHave ? "*)" : ")");
    }
}
