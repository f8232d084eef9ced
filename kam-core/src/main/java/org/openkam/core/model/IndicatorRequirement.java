package org.openkam.core.model;

import java.io.Serializable;
import java.math.BigDecimal;
import org.openkam.core.internal.Arguments;

/**
 * What a role asks of one behavioral indicator, within what it asks of the competency. Role fit compares competencies
 * only and doesn't read it; it is there for people, such as an assessor who has to know where to look closely.
 *
 * @param indicator code of the indicator, one of the competency's
 * @param targetLevel how well the behaviour should be shown, a code of the model's scale; of a counter-indicator as its
 *     rating counts, from the other end, so that more is better there too
 * @param weight its share within the competency, 0 to 100 with at most nine decimals; exact, because the weights of the
 *     indicators listed in a requirement sum to 100. It says nothing about the role: with weight 50 in a competency of
 *     weight 20, the indicator stands for 10 of the role's 100. Trailing zeros are dropped
 * @param mustHave whether the role can't do without this behaviour
 */
public record IndicatorRequirement(String indicator, int targetLevel, BigDecimal weight, boolean mustHave)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public IndicatorRequirement {
        Arguments.code(indicator, "indicator of requirement");
        weight = RoleRequirement.exact(weight, "weight of indicator " + indicator);
    }

    @Override
    public String toString() {
        return RoleRequirement.shown(indicator, targetLevel, weight, mustHave);
    }
}
