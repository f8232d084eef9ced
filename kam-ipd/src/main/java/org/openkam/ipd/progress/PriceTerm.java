package org.openkam.ipd.progress;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * At which price a product goes to a client.
 *
 * @param discount share off the usual price, 0 to below 1; 0 is the usual price
 * @param approvedBy code of the person who approved other terms than the usual ones, or null
 */
public record PriceTerm(BigDecimal discount, @Nullable String approvedBy) implements Serializable {
    private static final long serialVersionUID = 1L;

    public PriceTerm {
        Arguments.that(
                Arguments.notNull(discount, "discount").signum() >= 0 && discount.compareTo(BigDecimal.ONE) < 0,
                "discount",
                discount,
                "must be 0 or more and below 1");
        if (approvedBy != null) {
            Arguments.code(approvedBy, "person who approved");
        }
    }

    /** Returns the usual price. */
    public static PriceTerm usual() {
        return new PriceTerm(BigDecimal.ZERO, null);
    }

    /** Returns whether it may be shown to the client: the usual price, or one that somebody approved. */
    public boolean isSettled() {
        return discount.signum() == 0 || approvedBy != null;
    }
}
