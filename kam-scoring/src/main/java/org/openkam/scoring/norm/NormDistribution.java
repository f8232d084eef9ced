package org.openkam.scoring.norm;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/** How the raw scores of a norm group are spread, as far as it is known. Immutable. */
public sealed interface NormDistribution extends Serializable {

    /**
     * How often each raw score occurs.
     *
     * @param group the counts
     */
    record Counted(NormSample group) implements NormDistribution {
        private static final long serialVersionUID = 1L;

        /** Checks that the group is given. */
        public Counted {
            Arguments.notNull(group, "norm group");
        }

        @Override
        public long n() {
            return group.n();
        }
    }

    /**
     * Mean and standard deviation only, as a manual states them.
     *
     * @param n people in the group, 1 or more
     * @param mean of their raw scores
     * @param deviation standard deviation, n - 1 in the denominator, 0 or more
     */
    record Stated(long n, double mean, double deviation) implements NormDistribution {
        private static final long serialVersionUID = 1L;

        /** Checks the numbers. */
        public Stated {
            Arguments.that(n >= 1, "size of norm group", n, "must be at least 1");
            Arguments.finite(mean, "mean of norm group");
            Arguments.finite(deviation, "standard deviation of norm group");
            Arguments.that(deviation >= 0, "standard deviation of norm group", deviation, "must not be negative");
        }
    }

    /**
     * Mean and standard deviation that move with a covariate such as years of tenure.
     *
     * @param norm the curves
     */
    record Continuous(ContinuousNorm norm) implements NormDistribution {
        private static final long serialVersionUID = 1L;

        /** Checks that the norm is given. */
        public Continuous {
            Arguments.notNull(norm, "continuous norm");
        }

        @Override
        public long n() {
            return norm.n();
        }
    }

    /** Returns how many people it comes from. */
    long n();
}
