package org.openkam.ipd.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.ipd.action.Actions.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.IndicatorFacet;
import org.openkam.core.text.Language;
import org.openkam.ipd.json.ActionCatalogReader;

class ActionQueryTest {
    private static final ActionCatalog BUNDLED = ActionCatalogReader.bundled();

    private static List<String> found(ActionQuery query) {
        return codes(BUNDLED.find(query));
    }

    @Test
    void askedForNothingEverythingAnswers() {
        assertThat(BUNDLED.find(ActionQuery.any())).isEqualTo(BUNDLED.actions());
    }

    @Test
    void byCompetencyModeKindLevelAndFacet() {
        ActionQuery leading = ActionQuery.any().competency("VTL");
        assertThat(found(leading.mode(LearningMode.EDUCATION))).containsExactly("VTL-A4", "VTL-A5");
        assertThat(found(leading.mode(LearningMode.EDUCATION).level(4))).containsExactly("VTL-A5");
        assertThat(found(leading.kind(ActionKind.DEPUTY))).containsExactly("VTL-A2", "VTL-A9");
        assertThat(found(ActionQuery.any().competency("PRD").facet(IndicatorFacet.SKILL)))
                .containsExactly("PRD-A1", "PRD-A3");
        assertThat(found(ActionQuery.any().competency("NONE"))).isEmpty();
        assertThat(found(leading.level(9))).isEmpty();
        assertThat(BUNDLED.find(ActionQuery.any().language(new Language("pl")))).isEqualTo(BUNDLED.actions());
        assertThat(found(ActionQuery.any().language(new Language("de")))).isEmpty();
    }

    @Property(tries = 100)
    void allThatIsAskedMustHold(@ForAll long seed) {
        Random random = new Random(seed);
        List<DevelopmentAction> actions = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            actions.add(Actions.random("A" + i, List.of(), random));
        }
        ActionCatalog catalog = new ActionCatalog("own", "EUR", actions);
        LearningMode mode = LearningMode.values()[random.nextInt(3)];
        int level = random.nextInt(6) - 2;
        List<DevelopmentAction> expected = new ArrayList<>(actions);
        expected.removeIf(a -> a.mode() != mode
                || !a.competency().equals("C1")
                || a.scope().lowestLevel() > level
                || a.scope().highestLevel() < level);
        assertThat(catalog.find(ActionQuery.any().mode(mode).competency("C1").level(level)))
                .isEqualTo(expected);
    }
}
