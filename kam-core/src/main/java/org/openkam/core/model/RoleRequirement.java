package org.openkam.core.model;

import java.io.Serializable;
import java.math.BigDecimal;
import org.openkam.core.internal.Arguments;

/**
 * What a role asks of one competency.
 *
 * @param competency code of the competency
 * @param targetLevel the level asked for, a code of the model's scale
 * @param weight its share in the fit, 0 to 100; exact, because weights of a role sum to 100
 * @param mustHave whether a reliable shortfall here rules out a positive verdict
 */
public record RoleRequirement(String competency, int targetLevel, BigDecimal weight, boolean mustHave)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public RoleRequirement {
        Arguments.code(competency, "competency of requirement");
        Arguments.notNull(weight, "weight of requirement");
        Arguments.that(
                weight.signum() >= 0 && weight.compareTo(HUNDRED) <= 0,
                "weight of competency " + competency,
                weight,
                "must lie between 0 and 100");
    }

    @Override
    public String toString() {
        return competency + ">=" + targetLevel + " (" + weight.toPlainString() + (mustHave ? "*)" : ")");
    }
}
