package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.SmallGroupRule;

class ProgressTest {
    private static final Programme PROGRAMME = RandomPanel.of(7, 3, 99).programme();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void growsToTheTotal(int threads) {
        List<Long> steps = new ArrayList<>();
        ScoredProgramme scored = Scoring.standard()
                .threads(threads)
                .progress((done, total) -> {
                    assertThat(total).isEqualTo(2 * 99);
                    steps.add(done);
                })
                .score(PROGRAMME);
        assertThat(steps)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(2)
                .endsWith(2L * 99);
        assertThat(Dump.of(scored)).isEqualTo(Dump.of(Scoring.standard().score(PROGRAMME)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void theListenerMayCancel(int threads) {
        Scoring scoring = Scoring.standard().threads(threads).progress((done, total) -> {
            throw new CancellationException("Enough.");
        });
        assertThatThrownBy(() -> scoring.score(PROGRAMME))
                .isInstanceOf(CancellationException.class)
                .hasMessage("Enough.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void anInterruptCancels(int threads) {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Scoring.standard().threads(threads).score(PROGRAMME))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(Scoring.standard().threads(threads).score(PROGRAMME).profiles())
                .hasSize(99);
    }

    /** Fails for everybody, each with a message of their own. */
    private static final class Failing implements SmallGroupRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "failing";
        }

        @Override
        public List<Set<RaterSource>> partition(Map<RaterSource, Integer> raters, int k) {
            throw new IllegalStateException("raters " + raters);
        }
    }

    @Test
    void failuresAreTheSameOnAnyNumberOfThreads() {
        ScoringPolicy standard = ScoringPolicy.standard();
        ScoringPolicy policy = new ScoringPolicy(
                "failing",
                new Failing(),
                standard.aggregation(),
                standard.combination(),
                standard.error(),
                standard.readiness(),
                standard.further());
        Findings first = Scoring.with(policy).score(PROGRAMME).findings();
        assertThat(first.of(FindingCode.STRATEGY_FAILED)).isNotEmpty();
        for (int i = 0; i < 20; i++) {
            assertThat(Scoring.with(policy).threads(4).score(PROGRAMME).findings())
                    .isEqualTo(first);
        }
    }
}
