package org.openkam.scoring.policy;

import java.io.Serializable;
import java.math.BigDecimal;
import org.openkam.core.internal.Arguments;

/**
 * From where on a result against plan is low, and from how many months an error is told.
 *
 * @param low attainment in percent below which a result is low, above 0; standard 100
 * @param months the least number of months for a standard error, 3 or more; standard 6. A year's quarter says too little about
 *     how months differ
 * @param people the least number of people for figures about the programme, 3 or more; standard 10
 */
public record KpiPolicy(BigDecimal low, int months, int people) implements Serializable {
    private static final long serialVersionUID = 1L;

    public KpiPolicy {
        Arguments.that(Arguments.notNull(low, "low attainment").signum() > 0, "low attainment", low, "must be above 0");
        Arguments.inRange(months, 3, Integer.MAX_VALUE, "least number of months");
        Arguments.inRange(people, 3, Integer.MAX_VALUE, "least number of people");
    }

    /** Returns the standard numbers; they are the library's own. */
    public static KpiPolicy standard() {
        return new KpiPolicy(BigDecimal.valueOf(100), 6, 10);
    }
}
