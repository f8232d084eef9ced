package org.openkam.scoring.policy;

import java.util.Set;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.statistic.Fraction;

/** See {@link SourceCombination#pooledRaters}. */
enum PooledRaters implements SourceCombination {
    INSTANCE;

    @Override
    public String code() {
        return "pooled-raters";
    }

    @Override
    public Fraction weight(Set<RaterSource> sources, int raters) {
        return Fraction.of(raters, 1);
    }
}
