package org.openkam.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Severity;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.Polarity;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.text.Language;

/** All rules together. */
class ModelChecksTest {
    /** A check that says whatever it is told to. */
    private record Fixed(FindingCode code, List<Finding> findings) implements ModelCheck {
        @Override
        public List<Finding> check(CompetencyModel model) {
            return findings;
        }
    }

    private static SoundModel spoilt() {
        SoundModel model = new SoundModel();
        model.reword("PLN", 0, Polarity.POSITIVE, SoundModel.text("Does not wait and sends reports."));
        model.indicators("REL").remove(2);
        model.processes.clear();
        model.anchors("REL").remove(0);
        model.paths.add(SoundModel.path("SENIOR", "JUNIOR"));
        model.roles.add(SoundModel.role("GUEST", SoundModel.requirement("PLN", "100", false)));
        model.components.add(
                new RoleComponent("schedule", SoundModel.text("S"), List.of("PLN"), Delegability.YES, null));
        return model;
    }

    @Test
    void aSoundModelGivesNoFindings() {
        assertThat(ModelChecks.standard().check(new SoundModel().build())).isEmpty();
    }

    @Test
    void everythingIsFoundAtOnceInOneOrder() {
        assertThat(ModelChecks.standard().check(spoilt().build()))
                .map(f -> f.code() + " " + f.place())
                .containsExactly(
                        "MODEL_CAREER_CYCLE sound#/careerPaths/JUNIOR/SENIOR",
                        "MODEL_TWO_BEHAVIORS sound#/competencies/PLN/indicators/PLN-1/text",
                        "MODEL_NEGATIVE_WORDING sound#/competencies/PLN/indicators/PLN-1/text",
                        "MODEL_INDICATOR_COUNT sound#/competencies/REL",
                        "MODEL_ANCHORS_INCOMPLETE sound#/competencies/REL/anchors",
                        "MODEL_CODE_CONFUSABLE sound#/roleComponents/schedule",
                        "MODEL_BACKUP_MISSING sound#/roleComponents/schedule",
                        "MODEL_ROLE_WITHOUT_MUST_HAVE sound#/roles/GUEST");
    }

    @Test
    void theOrderOfTheRulesChangesNothing() {
        CompetencyModel model = spoilt().build();
        List<FindingCode> codes = new ArrayList<>(ModelChecks.standard().codes());
        Collections.reverse(codes);
        ModelChecks reversed = ModelChecks.none();
        for (FindingCode code : codes) {
            reversed = reversed.with(
                    new Fixed(code, ModelChecks.standard().check(model).of(code)));
        }
        assertThat(reversed.codes()).isEqualTo(codes);
        assertThat(reversed.check(model))
                .isEqualTo(ModelChecks.standard().check(model))
                .isEqualTo(ModelChecks.standard().check(spoilt().build()));
    }

    @Test
    void rulesAreLeftOutAndAdded() {
        CompetencyModel model = spoilt().build();
        ModelChecks standard = ModelChecks.standard();
        ModelChecks fewer = standard.without(FindingCode.MODEL_CAREER_CYCLE);
        assertThat(fewer.codes()).hasSize(standard.codes().size() - 1);
        assertThat(fewer.check(model).of(FindingCode.MODEL_CAREER_CYCLE)).isEmpty();
        assertThat(standard.check(model).of(FindingCode.MODEL_CAREER_CYCLE)).hasSize(1);
        Finding own = Finding.of(FindingCode.MODEL_CAREER_CYCLE, Place.at("sound", "/name"), "path", "own");
        assertThat(fewer.with(new Fixed(FindingCode.MODEL_CAREER_CYCLE, List.of(own)))
                        .check(model))
                .contains(own);
        assertThat(ModelChecks.none().check(model)).isEmpty();
    }

    @Test
    void rulesThatBreakTheirContractAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelChecks.standard().with(new CareerCycle()))
                .withMessage("Check (MODEL_CAREER_CYCLE) must have a code of its own; leave out the other one first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelChecks.none().with(new Fixed(FindingCode.MODEL_REFERENCE, List.of())))
                .withMessage("Code of check (MODEL_REFERENCE) must be that of a warning or a note.");
        Finding foreign = Finding.of(FindingCode.ENCODING, Place.of("x"), "offset", "1");
        ModelChecks wrong = ModelChecks.none().with(new Fixed(FindingCode.MODEL_CAREER_CYCLE, List.of(foreign)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wrong.check(spoilt().build()))
                .withMessage("Finding (ENCODING) must have the code of its check, MODEL_CAREER_CYCLE.");
    }

    @Test
    void everyStandardRuleWarnsOrNotes() {
        assertThat(ModelChecks.standard().codes())
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code.severity()).isIn(Severity.WARNING, Severity.NOTE));
    }

    @Test
    void everySentenceIsFilledInInThreeLanguages() {
        for (Finding finding : ModelChecks.standard().check(spoilt().build())) {
            for (Language language : Language.BUNDLED) {
                assertThat(finding.message(language) + finding.advice(language)).doesNotContain("{", "}");
            }
        }
    }

    @Test
    void theBundledModelsAreSound() {
        assertThat(ModelLibrary.codes())
                .hasSize(3)
                .allSatisfy(code -> assertThat(found(code)).as(code).isEmpty());
    }

    private static List<String> found(String code) {
        Findings findings = ModelChecks.standard().check(ModelLibrary.find(code).orElseThrow());
        assertThat(findings.has(Severity.ERROR)).isFalse();
        return findings.list().stream()
                .map(f -> f.code() + " " + facts(f, "indicator") + " " + facts(f, "language"))
                .toList();
    }

    private static String facts(Finding finding, String name) {
        return finding.facts().getOrDefault(name, finding.toString());
    }
}
