package org.openkam.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.core.check.SoundModel.path;
import static org.openkam.core.check.SoundModel.requirement;
import static org.openkam.core.check.SoundModel.role;
import static org.openkam.core.check.SoundModel.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.model.BusinessFunction;
import org.openkam.core.model.BusinessProcess;
import org.openkam.core.model.Cluster;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.IndicatorFacet;
import org.openkam.core.model.Polarity;
import org.openkam.core.model.QualificationRequirement;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.scale.BehavioralAnchor;
import org.openkam.core.text.LocalizedText;

/** Each rule about a model's structure fires on a planted fault; that all are silent on a sound model is tested apart. */
class ModelCheckCasesTest {
    private final SoundModel model = new SoundModel();

    @Test
    void case13TooFewOrTooManyPositiveIndicators() {
        model.processes.clear();
        model.indicators("PLN").remove(0);
        for (int i = 4; i <= 7; i++) {
            model.indicator("REL", i, Polarity.POSITIVE, IndicatorFacet.SKILL, text("Greets client " + i));
        }
        assertThat(model.found(new IndicatorCount())).containsExactly("/competencies/PLN {competency=PLN, count=2}");
        model.indicator("PLN", 9, Polarity.COUNTER, IndicatorFacet.SKILL, text("Forgets the plan."));
        model.indicator("REL", 8, Polarity.POSITIVE, IndicatorFacet.SKILL, text("Greets client 8"));
        assertThat(model.found(new IndicatorCount()))
                .containsExactly(
                        "/competencies/PLN {competency=PLN, count=2}", "/competencies/REL {competency=REL, count=8}");
    }

    @Test
    void onlyOneFacet() {
        model.processes.clear();
        model.indicators("PLN").remove(0);
        assertThat(model.found(new OneFacet())).containsExactly("/competencies/PLN {competency=PLN, facet=SKILL}");
        model.indicators("REL").remove(0);
        assertThat(model.found(new OneFacet())).as("no facets told apart").isEmpty();
    }

    @Test
    void missingTranslations() {
        model.reword(
                "PLN", 0, Polarity.POSITIVE, LocalizedText.ofCodes(Map.of("en", "Sets goals.", "ru", "Ставит цели.")));
        List<String> found = model.found(new MissingTranslation());
        assertThat(found)
                .contains(
                        "/name {language=ru}",
                        "/scale/levels/2/description {language=ru}",
                        "/clusters/C/name {language=ru}",
                        "/competencies/PLN/definition {language=ru}",
                        "/competencies/PLN/indicators/PLN-3/text {language=ru}",
                        "/competencies/PLN/anchors/2/text {language=ru}",
                        "/roleComponents/SCHEDULE/backup {language=ru}",
                        "/roles/JUNIOR/name {language=ru}",
                        "/careerPaths/JUNIOR/SENIOR/condition {language=ru}",
                        "/functions/F/name {language=ru}",
                        "/processes/P/name {language=ru}")
                .doesNotContain("/competencies/PLN/indicators/PLN-1/text {language=ru}")
                .doesNotHaveDuplicates();
        model.name = text("pl", "Zdrowy");
        assertThat(model.found(new MissingTranslation()))
                .contains("/name {language=en}", "/name {language=ru}", "/clusters/C/name {language=pl}");
    }

    @Test
    void missingTranslationOfAQualification() {
        QualificationRequirement polish = new QualificationRequirement(
                "POLISH",
                QualificationRequirement.Kind.LANGUAGE,
                QualificationRequirement.Necessity.REQUIRED,
                text("pl", "Polski"));
        model.roles.add(role("EXPAT", List.of(polish), requirement("PLN", "100", true)));
        assertThat(model.found(new MissingTranslation()))
                .contains("/roles/EXPAT/qualifications/POLISH/text {language=en}", "/name {language=pl}");
    }

    @Test
    void incompleteAnchors() {
        model.anchors("PLN").remove(1);
        model.anchors("REL").clear();
        assertThat(model.found(new IncompleteAnchors()))
                .containsExactly("/competencies/PLN/anchors {competency=PLN, levels=2}");
        model.anchors("PLN").remove(0);
        assertThat(model.found(new IncompleteAnchors()))
                .containsExactly("/competencies/PLN/anchors {competency=PLN, levels=1, 2}");
    }

    @Test
    void repeatedTexts() {
        model.reword("REL", 2, Polarity.POSITIVE, text("  sets   priorities"));
        model.anchors("REL").set(0, new BehavioralAnchor(1, text("PLN at level 3.")));
        model.anchors("REL").set(1, new BehavioralAnchor(2, text("Sets priorities.")));
        assertThat(model.found(new RepeatedText()))
                .containsExactly(
                        "/competencies/REL/anchors/1/text {first=/competencies/PLN/anchors/3/text, language=en}",
                        "/competencies/REL/indicators/REL-3/text {first=/competencies/PLN/indicators/PLN-1/text, language=en}");
    }

    @ParameterizedTest
    @CsvSource({"PLN-1, pln-1", "ROLE-0, ROLE-O", "A1, Al", "A1, AI", "A-1, A_1", "A.1, A-1", "x, X"})
    void case03CodesThatLookAlike(String one, String other) {
        SoundModel spoilt = new SoundModel();
        spoilt.clusters.add(new Cluster(one, text("One")));
        spoilt.clusters.add(new Cluster(other, text("Other")));
        assertThat(spoilt.found(new ConfusableCode()))
                .containsExactly("/clusters/" + other + " {code=" + other + ", other=" + one + "}");
    }

    @ParameterizedTest
    @CsvSource({"PLN, PLM", "A-11, A-1-1", "A1, A7", "ALL, AIL", "O, Q"})
    void case03CodesThatAreToldApart(String one, String other) {
        SoundModel sound = new SoundModel();
        sound.clusters.add(new Cluster(one, text("One")));
        sound.clusters.add(new Cluster(other, text("Other")));
        assertThat(sound.found(new ConfusableCode())).isEmpty();
    }

    @Test
    void case03EachKindIsLookedAtByItself() {
        model.competency("pln", "Draws a map.", "Reads a map.", "Sells a map.");
        model.roles.add(role("senior", requirement("PLN", "100", true)));
        model.components.add(new RoleComponent("contact", text("c"), List.of("REL"), Delegability.NO, null));
        model.functions.add(new BusinessFunction("f", text("f")));
        model.processes.add(new BusinessProcess("p", "F", text("p"), List.of("JUNIOR"), List.of("PLN-1")));
        model.clusters.add(new Cluster("junior", text("Not a role")));
        assertThat(model.found(new ConfusableCode()))
                .containsExactly(
                        "/competencies/pln {code=pln, other=PLN}",
                        "/competencies/pln/indicators/pln-1 {code=pln-1, other=PLN-1}",
                        "/competencies/pln/indicators/pln-2 {code=pln-2, other=PLN-2}",
                        "/competencies/pln/indicators/pln-3 {code=pln-3, other=PLN-3}",
                        "/functions/f {code=f, other=F}",
                        "/processes/p {code=p, other=P}",
                        "/roleComponents/contact {code=contact, other=CONTACT}",
                        "/roles/senior {code=senior, other=SENIOR}");
    }

    @Test
    void rolesWithoutMustHaveAndMustHavesWithoutWeight() {
        model.roles.add(role("GUEST", requirement("PLN", "100", false), requirement("REL", "0", false)));
        assertThat(model.found(new RoleWithoutMustHave())).containsExactly("/roles/GUEST {role=GUEST}");
        assertThat(model.found(new WeightlessMustHave())).isEmpty();
        model.roles.set(2, role("GUEST", requirement("PLN", "100", false), requirement("REL", "0.0", true)));
        assertThat(model.found(new RoleWithoutMustHave())).isEmpty();
        assertThat(model.found(new WeightlessMustHave()))
                .containsExactly("/roles/GUEST/requirements/REL {competency=REL, role=GUEST}");
    }

    @Test
    void competenciesThatNoRoleAsksFor() {
        model.competency("NEW", "Draws a map.", "Reads a map.", "Sells a map.");
        assertThat(model.found(new UnaskedCompetency())).containsExactly("/competencies/NEW {competency=NEW}");
        model.processes.clear();
        model.paths.clear();
        model.roles.clear();
        assertThat(model.found(new UnaskedCompetency())).as("no roles at all").isEmpty();
    }

    @Test
    void indicatorsAndRolesInNoProcess() {
        model.indicator("REL", 4, Polarity.COUNTER, IndicatorFacet.SKILL, text("Yawns."));
        model.roles.add(role("GUEST", requirement("PLN", "100", true)));
        assertThat(model.found(new IndicatorWithoutProcess()))
                .containsExactly("/competencies/REL/indicators/REL-4 {indicator=REL-4}");
        assertThat(model.found(new RoleWithoutProcess())).containsExactly("/roles/GUEST {role=GUEST}");
        model.processes.clear();
        assertThat(model.found(new IndicatorWithoutProcess()))
                .as("no processes")
                .isEmpty();
        assertThat(model.found(new RoleWithoutProcess())).as("no processes").isEmpty();
    }

    @Test
    void componentsThatCanBeHandedOverToNobody() {
        for (Delegability delegability : Delegability.values()) {
            String code = "C-" + delegability;
            model.components.add(new RoleComponent(code, text("Part"), List.of("PLN"), delegability, null));
        }
        assertThat(model.found(new MissingBackup()))
                .containsExactly(
                        "/roleComponents/C-PARTLY {component=C-PARTLY}", "/roleComponents/C-YES {component=C-YES}");
    }

    @Test
    void theWayBackIsNoReasonToLookFurther() {
        model.paths.add(path("SENIOR", "JUNIOR"));
        assertThat(model.found(new CareerCycle()))
                .containsExactly("/careerPaths/JUNIOR/SENIOR {path=JUNIOR -> SENIOR -> JUNIOR}");
    }
}
