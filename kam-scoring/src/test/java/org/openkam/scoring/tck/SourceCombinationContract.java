package org.openkam.scoring.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.policy.SourceCombination;
import org.openkam.scoring.statistic.Fraction;

/** The rules C1 to C4 of {@link SourceCombination}. */
public abstract class SourceCombinationContract extends StrategyContract<SourceCombination> {

    /** Returns the sources that the strategy is meant for. */
    protected List<RaterSource> sources() {
        return List.of(RaterSource.MANAGER, RaterSource.PEER, RaterSource.DIRECT_REPORT, RaterSource.CLIENT);
    }

    @Override
    final Object answer(SourceCombination strategy, Random random) {
        Set<RaterSource> group = group(random);
        return strategy.weight(group, group.size() + random.nextInt(20));
    }

    private Set<RaterSource> group(Random random) {
        List<RaterSource> shuffled = new ArrayList<>(sources());
        Collections.shuffle(shuffled, random);
        return Collections.unmodifiableSet(new TreeSet<>(shuffled.subList(0, 1 + random.nextInt(shuffled.size()))));
    }

    @Test
    @DisplayName("C1 a weight is positive")
    final void c1() {
        for (Random random : cases()) {
            Set<RaterSource> group = group(random);
            assertThat(strategy().weight(group, group.size())).isGreaterThan(Fraction.ZERO);
        }
    }

    @Test
    @DisplayName("C2 a merged group weighs what its sources weigh, its raters divided in any way")
    final void c2() {
        for (Random random : cases()) {
            Set<RaterSource> group = group(random);
            Fraction sum = Fraction.ZERO;
            int raters = 0;
            for (RaterSource source : group) {
                int share = 1 + random.nextInt(9);
                raters += share;
                sum = sum.plus(strategy().weight(Set.of(source), share));
            }
            assertThat(strategy().weight(group, raters)).isEqualTo(sum);
        }
    }
}
