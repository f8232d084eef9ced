package org.openkam.scoring.release;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;

/** What a {@link DisclosureAudit} found. Names figures and numbers, never a rater. */
public sealed interface DisclosureVerdict extends Serializable {

    /** How safety was shown. */
    enum Method {
        /** Every group of fewer than k raters was looked at. */
        EXHAUSTIVE,
        /**
         * Every answer shares its coefficients, up to a factor, with answers of k raters at least: whatever is added and
         * subtracted, they stay or vanish together. Enough for any k, but not necessary.
         */
        SHARED_COEFFICIENTS
    }

    /** Returns whether it is proven that no combination depends on fewer than k raters. */
    default boolean isSafe() {
        return this instanceof Safe;
    }

    /**
     * No combination of the figures depends on fewer than k raters.
     *
     * @param k raters at least
     * @param method how it was shown
     */
    record Safe(int k, Method method) implements DisclosureVerdict {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "safe for k = " + k + " (" + method + ")";
        }
    }

    /**
     * Some combination of the figures depends on too few raters.
     *
     * @param raters on how many; no combination depends on fewer
     * @param figures names of the figures that are combined, in order
     */
    record Leak(int raters, List<String> figures) implements DisclosureVerdict {
        private static final long serialVersionUID = 1L;

        public Leak {
            figures = Arguments.notEmpty(figures, "figures of a leak");
        }

        @Override
        public String toString() {
            return "leak about " + raters + " rater(s) from " + figures;
        }
    }

    /**
     * Neither was found within the steps allowed. To be treated like a leak.
     *
     * @param k raters at least
     */
    record Unproven(int k) implements DisclosureVerdict {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "not proven safe for k = " + k;
        }
    }
}
