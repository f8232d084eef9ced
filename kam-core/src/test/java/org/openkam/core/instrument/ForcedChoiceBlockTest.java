package org.openkam.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.ForcedChoiceBlock.Statement;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

class ForcedChoiceBlockTest {
    private static List<ForcedChoiceBlock> blocks(int components) {
        return ForcedChoiceBlock.of(StyleQuestionnaire.of(
                RatingScale.of(1, 5),
                IntStream.range(0, components)
                        .mapToObj(i -> new RoleComponent(
                                "C" + i, LocalizedText.of("c"), List.of("PLN"), Delegability.YES, null))
                        .toList()));
    }

    @Property(tries = 40)
    void everyComponentStandsInThreeBlocks(@ForAll @IntRange(min = 3, max = 40) int components) {
        List<ForcedChoiceBlock> blocks = blocks(components);
        assertThat(blocks).hasSize(components);
        List<Statement> all =
                blocks.stream().flatMap(b -> b.statements().stream()).toList();
        assertThat(all).hasSize(3 * components).doesNotHaveDuplicates();
        for (int c = 0; c < components; c++) {
            String code = "C" + c;
            assertThat(all.stream().filter(s -> s.component().equals(code)).map(Statement::code))
                    .containsExactlyInAnyOrder(code + "-1-DRAWS_ME", code + "-2-DRAWS_ME", code + "-3-DRAWS_ME");
        }
    }

    @Property(tries = 30)
    void fromSevenComponentsOnNoTwoMeetTwice(@ForAll @IntRange(min = 7, max = 40) int components) {
        Set<Set<String>> met = new HashSet<>();
        for (ForcedChoiceBlock block : blocks(components)) {
            List<String> codes =
                    block.statements().stream().map(Statement::component).toList();
            assertThat(met.add(Set.of(codes.get(0), codes.get(1)))).isTrue();
            assertThat(met.add(Set.of(codes.get(0), codes.get(2)))).isTrue();
            assertThat(met.add(Set.of(codes.get(1), codes.get(2)))).isTrue();
        }
    }

    @Test
    void refusesABlockThatOffersNoChoice() {
        Statement one = new Statement("A-1-DRAWS_ME", "A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForcedChoiceBlock("FC-1", List.of(one)))
                .withMessageContaining("two or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForcedChoiceBlock("FC-1", List.of(one, new Statement("A-2-DRAWS_ME", "A"))))
                .withMessageContaining("another component");
        assertThatIllegalArgumentException().isThrownBy(() -> blocks(2)).withMessageContaining("three or more");
    }
}
