package org.openkam.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.IndicatorFacet;
import org.openkam.core.model.RequirementSheet;
import org.openkam.core.model.RoleProfile;

/**
 * Source case B3: the questions that a model answers about each role: what it does and needs, how candidates and staff are assessed,
 * and what can be handed over. Every role of the bundled models answers them.
 */
class B03ModelAnswersTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();

    @Test
    void whatARoleDoesAndNeeds() {
        for (RoleProfile role : MODEL.roles()) {
            RequirementSheet sheet = RequirementSheet.of(MODEL, role.code());
            assertThat(sheet.requirements()).hasSameSizeAs(role.requirements());
            assertThat(sheet.processes()).allMatch(p -> p.roles().contains(role.code()));
        }
        RequirementSheet manager = RequirementSheet.of(MODEL, "KEY_ACCOUNT_MANAGER");
        assertThat(manager.processes()).isNotEmpty();
        for (IndicatorFacet facet : IndicatorFacet.values()) {
            assertThat(manager.requirements())
                    .as(facet.name())
                    .anyMatch(r -> !r.indicators(facet).isEmpty());
        }
    }

    @Test
    void howCandidatesAndStaffAreAssessed() {
        QuestionBank bank = ModelLibrary.questionBank(MODEL.code()).orElseThrow();
        for (RoleProfile role : MODEL.roles()) {
            AssessmentPlan plan = AssessmentPlan.of(MODEL, AssessmentDesign.standard(MODEL), bank, role.code());
            assertThat(plan.coverage()).hasSameSizeAs(role.requirements());
            for (String language : new String[] {"en", "ru", "pl"}) {
                assertThat(plan.render(Locale.forLanguageTag(language))).doesNotContain("{");
            }
        }
    }

    /** Parts of the work say whether they can be handed over. */
    @Test
    void whatCanBeHandedOver() {
        assertThat(MODEL.roleComponents()).isNotEmpty().allMatch(c -> c.delegability() != null);
    }
}
