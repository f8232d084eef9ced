package org.openkam.scoring.policy;

import java.util.Set;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.statistic.Fraction;

/** See {@link SourceCombination#equalSourceWeights}. */
enum EqualSourceWeights implements SourceCombination {
    INSTANCE;

    @Override
    public String code() {
        return "equal-source-weights";
    }

    @Override
    public Fraction weight(Set<RaterSource> sources, int raters) {
        return Fraction.of(sources.size(), 1);
    }
}
