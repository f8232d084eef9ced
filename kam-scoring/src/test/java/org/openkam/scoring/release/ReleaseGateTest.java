package org.openkam.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.Panel;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.release.ReleasedRatings.Outcome;
import org.openkam.scoring.statistic.RaterErrorTally;
import org.openkam.scoring.statistic.RatingCounts;

class ReleaseGateTest {

    /** What a rule from outside may get wrong. */
    enum Broken {
        OVERLAPPING((raters, k) -> List.of(raters.keySet(), Set.of(RaterSource.PEER))),
        MISSING((raters, k) -> List.of(Set.of(RaterSource.PEER))),
        TOO_SMALL((raters, k) -> List.of(Set.of(RaterSource.PEER), Set.of(RaterSource.CLIENT))),
        UNKNOWN((raters, k) -> List.of(Set.of(RaterSource.PEER, RaterSource.CLIENT, RaterSource.MANAGER))),
        NOT_ANONYMOUS((raters, k) -> List.of(Set.of(RaterSource.CLIENT, new RaterSource("PEER", false)))),
        EMPTY_GROUP((raters, k) -> List.of(raters.keySet(), Set.of())),
        NOTHING((raters, k) -> List.of()),
        NULL((raters, k) -> null),
        NULL_GROUP((raters, k) -> Arrays.asList(raters.keySet(), null)),
        NULL_SOURCE((raters, k) -> List.of(new HashSet<>(Arrays.asList(RaterSource.PEER, RaterSource.CLIENT, null))));

        private final BiFunction<Map<RaterSource, Integer>, Integer, List<Set<RaterSource>>> partition;

        Broken(BiFunction<Map<RaterSource, Integer>, Integer, List<Set<RaterSource>>> partition) {
            this.partition = partition;
        }
    }

    /** Shows all its elements to whoever looks first, and only one afterwards. */
    private static final class ShrinkingSet extends HashSet<RaterSource> {
        private static final long serialVersionUID = 1L;
        private boolean seen;

        ShrinkingSet(Set<RaterSource> sources) {
            super(sources);
        }

        @Override
        public Object[] toArray() {
            return iterating().toArray();
        }

        @Override
        public java.util.Iterator<RaterSource> iterator() {
            return iterating().iterator();
        }

        private List<RaterSource> iterating() {
            List<RaterSource> all = new ArrayList<>();
            super.iterator().forEachRemaining(all::add);
            Collections.sort(all);
            List<RaterSource> shown = seen ? all.subList(0, 1) : all;
            seen = true;
            return shown;
        }
    }

    private record Rule(BiFunction<Map<RaterSource, Integer>, Integer, List<Set<RaterSource>>> function)
            implements SmallGroupRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "from-outside";
        }

        @Override
        public List<Set<RaterSource>> partition(Map<RaterSource, Integer> raters, int k) {
            return function.apply(raters, k);
        }
    }

    /** Three peers, two clients, a manager, one competency with three items. */
    private static Panel panel() {
        return Panel.of(3, "REL-1", "REL-2", "REL-3")
                .rate("A", "A", "SELF", 5, 5, 5)
                .rate("A", "m", "MANAGER", 4, 0, 3)
                .rate("A", "p1", "PEER", 1, 2, 3)
                .rate("A", "p2", "PEER", 2, 2, 0)
                .rate("A", "p3", "PEER", 3, 2, 0)
                .rate("A", "c1", "CLIENT", 5, 0, 4)
                .rate("A", "c2", "CLIENT", 4, 0, 0);
    }

    private static ReleasedRatings release(Programme programme, SmallGroupRule rule) {
        ReleaseGate gate = ReleaseGate.of(programme, rule);
        return gate.release("A", gate.newErrorTallies()).value();
    }

    private static ReleasedRatings release(Panel panel) {
        return release(panel.programme(), SmallGroupRule.smallestMerges());
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenRuleLeadsToWithholding(Broken broken) {
        ReleasedRatings ratings = release(panel().programme(), new Rule(broken.partition));
        assertThat(ratings.outcome()).isEqualTo(Outcome.WITHHELD);
        assertThat(ratings.cells()).hasToString("[MANAGER]");
    }

    @Test
    void aRuleCannotChangeItsAnswerAfterwards() {
        var rule = new Rule((raters, k) -> List.of(new ShrinkingSet(raters.keySet())));
        assertThat(release(panel().programme(), rule).cells()).hasToString("[MANAGER, CLIENT+PEER]");
    }

    @Test
    void aRuleCannotChangeTheCountsItIsJudgedBy() {
        var greedy = new Rule((raters, k) -> {
            try {
                raters.put(RaterSource.CLIENT, k);
            } catch (UnsupportedOperationException e) {
                // as it should be
            }
            return List.of(Set.of(RaterSource.PEER), Set.of(RaterSource.CLIENT));
        });
        assertThat(release(panel().programme(), greedy).outcome()).isEqualTo(Outcome.WITHHELD);
    }

    @Test
    void aMergedCellPoolsItsRatersByItem() {
        ReleasedRatings ratings = release(panel());
        assertThat(ratings.cells()).hasToString("[MANAGER, CLIENT+PEER]");
        assertThat(ratings.tally(1, 0).items()).isEqualTo(2);
        assertThat(ratings.tally(1, 0).mean(0)).hasToString("3");
        assertThat(ratings.tally(1, 0).mean(1)).hasToString("2");
        assertThat(ratings.tally(1, 0).raters()).isEqualTo(5);
        assertThat(ratings.tally(1, 0).answers()).isEqualTo(8);
    }

    @Test
    void anItemOfKnownRatersNeedsNoCompany() {
        assertThat(release(panel()).tally(0, 0).items()).isEqualTo(2);
        assertThat(release(panel()).self(0).items()).isEqualTo(3);
    }

    @Test
    void theManagerNeverMerges() {
        Panel panel = Panel.of(3, "REL-1")
                .rate("A", "m", "MANAGER", 4)
                .rate("A", "p1", "PEER", 1)
                .rate("A", "p2", "PEER", 2);
        assertThat(release(panel).outcome()).isEqualTo(Outcome.WITHHELD);
        assertThat(release(panel).cells()).hasToString("[MANAGER]");
    }

    @Test
    void aRaterWithoutRatingDoesNotCount() {
        Panel panel = Panel.of(3, "REL-1")
                .rate("A", "p1", "PEER", 1)
                .rate("A", "p2", "PEER", 2)
                .rate("A", "p3", "PEER", 0);
        assertThat(release(panel).outcome()).isEqualTo(Outcome.WITHHELD);
    }

    @Test
    void nobodyWasAskedIfTheQuestionWasNotPut() {
        Panel panel = Panel.of(3, "REL-1", "PLN-1")
                .add(new Panel.Row("A", "p1", "PEER", "REL-1", Answer.Unrated.NOT_ASKED))
                .add(new Panel.Row("A", "p1", "PEER", "PLN-1", Answer.Unrated.DECLINED));
        ReleasedRatings ratings = release(panel);
        assertThat(ratings.isAsked(0)).isFalse();
        assertThat(ratings.isAsked(1)).isTrue();
        assertThat(ratings.outcome()).isEqualTo(Outcome.WITHHELD);
    }

    @Test
    void withheldRatingsTakeNoPartInTheErrorComponents() {
        Programme programme = panel().programme();
        ReleaseGate gate = ReleaseGate.of(programme, SmallGroupRule.smallestMerges());
        RaterErrorTally[] errors = gate.newErrorTallies();
        gate.release("A", errors);
        // Released are REL-1 (peers 1 2 3, clients 4 5) and REL-2 (peers 2 2 2); about their means: 2 + 0.5 + 0, 5
        // degrees.
        assertThat(errors[0].finish().orElseThrow().ratingDegrees()).isEqualTo(5);
        assertThat(errors[0].finish().orElseThrow().raterDegrees()).isEqualTo(3);
        double total = errors[0].finish().orElseThrow().rater()
                + errors[0].finish().orElseThrow().residual();
        assertThat(total).isEqualTo(2.5 / 5);
    }

    @Test
    void nothingOfTheRatersStandsInTheText() {
        ReleaseGate gate = ReleaseGate.of(panel().programme(), SmallGroupRule.smallestMerges());
        assertThat(gate.release("A", gate.newErrorTallies()))
                .hasToString("released ratings about A by [MANAGER, CLIENT+PEER]");
    }

    @Test
    void somebodyWithoutAnswersHasNothingToRelease() {
        ReleasedRatings ratings = release(panel().programme(), SmallGroupRule.smallestMerges());
        ReleaseGate gate = ReleaseGate.of(panel().assessee("B").programme(), SmallGroupRule.smallestMerges());
        ReleasedRatings none = gate.release("B", gate.newErrorTallies()).value();
        assertThat(none.cells()).isEmpty();
        assertThat(none.outcome()).isEqualTo(Outcome.NO_ANONYMOUS_RATERS);
        assertThat(none.competencies()).isEqualTo(ratings.competencies());
        assertThat(none.isAsked(0)).isFalse();
    }

    private static Optional<RatingCounts> counts(int peers, FigureForm form) {
        Panel panel = Panel.of(3, "REL-1");
        for (int r = 0; r < peers; r++) {
            panel.rate("A", "p" + r, "PEER", 1 + r % 5);
        }
        ReleaseGate gate = ReleaseGate.of(panel.programme(), SmallGroupRule.smallestMerges(), form);
        return gate.release("A", gate.newErrorTallies()).value().tally(0, 0).counts(0);
    }

    @Test
    void howRatingsAreSpreadPassesOnlyFromTenRatersOnAndOnlyIfNeeded() {
        assertThat(counts(9, FigureForm.SPREAD)).isEmpty();
        assertThat(counts(10, FigureForm.SPREAD)).contains(RatingCounts.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5));
        assertThat(counts(10, FigureForm.LINEAR)).isEmpty();
        assertThat(counts(10, FigureForm.UNDECLARED)).isEmpty();
    }

    @Test
    void aRefusedPartitionNamesTheBrokenRule() {
        var missing = new Rule((raters, k) -> List.of(Set.of(RaterSource.PEER)));
        assertThat(release(panel().programme(), missing).failure().orElseThrow().rule())
                .isEqualTo("S1");
        var small = new Rule((raters, k) -> List.of(Set.of(RaterSource.PEER), Set.of(RaterSource.CLIENT)));
        assertThat(release(panel().programme(), small).failure().orElseThrow().rule())
                .isEqualTo("S2");
        var none = new Rule((raters, k) -> List.of());
        assertThat(release(panel().programme(), none).failure()).isEmpty();
    }
}
