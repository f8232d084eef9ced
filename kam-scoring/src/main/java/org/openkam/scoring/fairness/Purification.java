package org.openkam.scoring.fairness;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.ChiSquareTest;

/**
 * Which items leave the matching score because they themselves favour a group. The item under study always counts in its own
 * matching score.
 */
public enum Purification {
    /** None: the matching score is the sum of all items. */
    NONE,
    /** Items of class C leave. */
    CLASS_C,
    /** Items of class B or C leave. */
    CLASS_B_OR_C,
    /** Items whose test is significant at 5 percent leave, whatever the size. */
    SIGNIFICANT;

    boolean drops(@Nullable EtsClass size, @Nullable ChiSquareTest test) {
        return switch (this) {
            case NONE -> false;
            case CLASS_C -> size == EtsClass.C;
            case CLASS_B_OR_C -> size == EtsClass.B || size == EtsClass.C;
            case SIGNIFICANT -> test != null && test.probability() < 0.05;
        };
    }
}
