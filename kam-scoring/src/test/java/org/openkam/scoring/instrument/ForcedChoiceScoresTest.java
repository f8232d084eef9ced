package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.ForcedChoiceBlock;
import org.openkam.core.instrument.ForcedChoiceBlock.Statement;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.scoring.profile.ComponentChoice;
import org.openkam.scoring.ranking.ForcedChoiceItem;
import org.openkam.scoring.ranking.ForcedChoiceModel;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** System row A2: forced choices, which order the parts of one person and are no norm. */
class ForcedChoiceScoresTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();
    private static final List<ForcedChoiceBlock> BLOCKS =
            ForcedChoiceBlock.of(StyleQuestionnaire.of(MODEL.ratingScale(), MODEL.roleComponents()));
    private static final ForcedChoiceBlock ONE = block("F1", "A", "B", "C");
    private static final ForcedChoiceBlock TWO = block("F2", "A", "B", "D");

    private static ForcedChoiceBlock block(String code, String... components) {
        List<Statement> statements = new ArrayList<>();
        for (String component : components) {
            statements.add(new Statement(component + "-" + code, component));
        }
        return new ForcedChoiceBlock(code, statements);
    }

    /** A before B before C, then D before A before B: A wins 3 of 4, B 1 of 4, C 0 of 2, D 2 of 2. */
    @Test
    void countsPreferences() {
        ForcedChoiceScores scores = ForcedChoiceScores.of(
                List.of(ONE, TWO),
                List.of(
                        new ForcedChoiceAnswer("F2", Map.of("D-F2", 1, "A-F2", 2, "B-F2", 3)),
                        ForcedChoiceAnswer.mostAndLeast(ONE, "A-F1", "C-F1")));
        assertThat(scores.pairs()).isEqualTo(6);
        assertThat(scores.components()).extracting(ComponentChoice::component).containsExactly("A", "B", "C", "D");
        assertThat(scores.components()).extracting(c -> c.share().value()).containsExactly(0.75, 0.25, 0.0, 1.0);
        assertThat(scores.components()).extracting(c -> c.rank().value()).containsExactly(2.0, 3.0, 4.0, 1.0);
    }

    @Test
    void whatHasNoOrderSaysNothing() {
        ForcedChoiceScores scores = ForcedChoiceScores.of(
                List.of(ONE, TWO), List.of(new ForcedChoiceAnswer("F1", Map.of("A-F1", 1, "B-F1", 1))));
        assertThat(scores.pairs()).isZero();
        assertThat(scores.component("A").orElseThrow().share()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(ForcedChoiceScores.of(List.of(ONE), List.of())
                        .component("C")
                        .orElseThrow()
                        .rank())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    @Test
    void refusesWhatWasNotShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForcedChoiceScores.of(List.of(ONE), List.of(new ForcedChoiceAnswer("F2", Map.of()))))
                .withMessageContaining("must be one that was shown");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ForcedChoiceScores.of(List.of(ONE), List.of(new ForcedChoiceAnswer("F1", Map.of("X", 1)))))
                .withMessageContaining("must be one of block F1");
        ForcedChoiceAnswer empty = new ForcedChoiceAnswer("F1", Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForcedChoiceScores.of(List.of(ONE), List.of(empty, empty)))
                .withMessageContaining("answered only once");
        assertThatIllegalArgumentException().isThrownBy(() -> ForcedChoiceAnswer.mostAndLeast(ONE, "A-F1", "A-F1"));
    }

    private static List<ForcedChoiceAnswer> random(long seed) {
        Random random = new Random(seed);
        List<ForcedChoiceAnswer> answers = new ArrayList<>();
        for (ForcedChoiceBlock block : BLOCKS) {
            List<Integer> ranks = new ArrayList<>(List.of(1, 2, 3));
            Collections.shuffle(ranks, random);
            List<Statement> s = block.statements();
            answers.add(new ForcedChoiceAnswer(
                    block.code(),
                    Map.of(
                            s.get(0).code(), ranks.get(0),
                            s.get(1).code(), ranks.get(1),
                            s.get(2).code(), ranks.get(2))));
        }
        return answers;
    }

    /** The sum is fixed: nobody can be high on everything, which is why such figures are never held against a norm. */
    @Property(tries = 30)
    void whatOneGainsOthersLose(@ForAll long seed) {
        List<ForcedChoiceAnswer> answers = random(seed);
        ForcedChoiceScores scores = ForcedChoiceScores.of(BLOCKS, answers);
        assertThat(scores.pairs()).isEqualTo(57);
        assertThat(scores.components().stream()
                        .mapToInt(ComponentChoice::preferred)
                        .sum())
                .isEqualTo(57);
        assertThat(scores.components())
                .hasSize(19)
                .allSatisfy(c -> assertThat(c.compared()).isEqualTo(6));
        Collections.shuffle(answers, new Random(seed + 1));
        assertThat(ForcedChoiceScores.of(BLOCKS, answers)).isEqualTo(scores);
    }

    /** With parameters every part is a trait of its own; the one that is always preferred comes out highest. */
    @Test
    void calibratedStatementsCompare() {
        List<List<ForcedChoiceItem>> items =
                List.of(List.of(item(0), item(1), item(2)), List.of(item(0), item(1), item(3)));
        ForcedChoiceModel model = ForcedChoiceModel.of(items, 4);
        List<ForcedChoiceAnswer> answers = List.of(
                ForcedChoiceAnswer.mostAndLeast(ONE, "A-F1", "C-F1"),
                ForcedChoiceAnswer.mostAndLeast(TWO, "A-F2", "D-F2"));
        Map<String, Estimate> latent = ForcedChoiceScores.latent(List.of(ONE, TWO), answers, model);
        assertThat(latent.keySet()).containsExactly("A", "B", "C", "D");
        assertThat(latent.get("A").value()).isGreaterThan(latent.get("B").value());
        assertThat(latent.get("C").value()).isCloseTo(latent.get("D").value(), within(1e-6)); // alike by symmetry
        assertThat(((Estimate.Computed) latent.get("A")).standardError()).isNotNull();
        assertThat(ForcedChoiceScores.latent(List.of(ONE, TWO), List.of(), model)
                        .get("A"))
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForcedChoiceScores.latent(List.of(ONE), answers.subList(0, 1), model))
                .withMessageContaining("as many as were shown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForcedChoiceScores.latent(
                        List.of(ONE, TWO),
                        answers,
                        ForcedChoiceModel.of(List.of(items.get(0), List.of(item(1), item(0), item(3))), 4)))
                .withMessageContaining("must be that of its component");
    }

    private static ForcedChoiceItem item(int trait) {
        return new ForcedChoiceItem(trait, 0, 1, 1);
    }
}
