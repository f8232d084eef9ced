package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.TestItem;
import org.openkam.core.programme.TestResponse;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.Needs;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.ActionForm;
import org.openkam.ipd.action.ActionKind;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.rule.ActionSelection;
import org.openkam.scoring.instrument.CaseCriterion.CaseMark;
import org.openkam.scoring.instrument.CaseRubric;
import org.openkam.scoring.instrument.HybridTestScorer;
import org.openkam.scoring.instrument.LevelCriterion;
import org.openkam.scoring.profile.AgreementLevel;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** Case titles 9 and 42 of the source: a test, its first areas, a plan, and nobody from HR. */
class SelfDiagnosisTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();
    private static final SelfDiagnosisPolicy TWO = new SelfDiagnosisPolicy(2, 0.95);
    private static final List<String> CODES = List.of("REL", "SAL", "PLN", "COM");
    private static final RoleProfile ROLE = new RoleProfile(
            "ROLE",
            LocalizedText.of("Role"),
            CODES.stream()
                    .map(c -> new RoleRequirement(c, 4, BigDecimal.valueOf(25), false))
                    .toList());

    /** One person alone took a test: an item a competency, 4 points each. */
    private static List<InstrumentScore> alone(Map<String, Integer> points) {
        List<TestItem> key = new ArrayList<>();
        List<TestResponse> responses = new ArrayList<>();
        points.forEach((competency, given) -> {
            key.add(new TestItem("T-" + competency, Set.of(competency), TestItem.Kind.CASE, Map.of(), 4));
            responses.add(new TestResponse("E01", "T-" + competency, given < 0 ? "" : "" + given));
        });
        MultiSourceFeedback feedback = MultiSourceFeedback.of(MODEL, MODEL.competencies());
        var terms =
                new Programme.Terms(MODEL, new AssessmentDesign(List.of(feedback)), AnonymityPromise.standard(), "1");
        AnswerTable none = AnswerTable.builder(
                        feedback.scale(), feedback.items().keySet())
                .build()
                .table();
        Participant person =
                new Participant("E01", "KEY_ACCOUNT_MANAGER", "KEY_ACCOUNT_MANAGER", "", Language.ENGLISH, Map.of());
        Programme programme = Programme.of(terms, List.of(person), none)
                .withFurther(new FurtherAnswers(List.of(), key, responses, List.of(), List.of()));
        return HybridTestScorer.of(programme).scores("E01");
    }

    private static SelfDiagnosis diagnosis(SelfDiagnosisPolicy policy, InstrumentScore... scores) {
        return SelfDiagnosis.ofTest("E01", List.of(scores), ROLE, policy);
    }

    /** A score with an error of 30 degrees of freedom, t 2.042. */
    private static InstrumentScore score(String competency, double value, double error) {
        InstrumentScore any = alone(Map.of("REL", 1)).get(0);
        Estimate estimate = Estimate.of(
                value,
                new StandardError(error, 30, false),
                new Interval(value - 2.1 * error, value + 2.1 * error, 0.95));
        return new InstrumentScore("HYBRID_TEST", competency, estimate, 8, Set.of(), any.trace());
    }

    /** 1 of 4 points is 2 on 1..5. One person alone has no error, so three areas can't be told apart. */
    @Test
    void oneTestOfOnePersonTellsNothingApart() {
        SelfDiagnosis diagnosis =
                SelfDiagnosis.ofTest("E01", alone(Map.of("REL", 1, "SAL", 0, "PLN", 2, "COM", 4)), ROLE, TWO);
        assertThat(diagnosis.areas()).extracting(DiagnosedArea::competency).containsExactly("SAL", "REL", "PLN");
        assertThat(diagnosis.areas().get(1).score()).isEqualTo(Estimate.of(2));
        assertThat(diagnosis.groups()).hasSize(1);
        assertThat(diagnosis.top()).hasSize(3);
        assertThat(diagnosis.certain()).isEmpty();
        assertThat(diagnosis.level()).isEqualTo(AgreementLevel.HYPOTHESIS);
        assertThat(diagnosis.areas()).noneMatch(DiagnosedArea::isBeyondError);
        assertThat(diagnosis.render(MODEL, Locale.ENGLISH))
                .contains("The test can't put these 3 areas in one order; choose by what matters to you:")
                .contains("this may be chance")
                .endsWith(
                        "One test is a hypothesis: check it against your work and ask others before you rely on it.\n");
        assertThat(diagnosis.render(MODEL, Locale.forLanguageTag("ru")))
                .contains("По тесту эти 3 области нельзя выстроить по порядку;");
        assertThat(diagnosis.render(MODEL, Locale.forLanguageTag("pl")))
                .contains("Według testu tych 3 obszarów nie da się ułożyć w kolejności;");
    }

    /** With three or fewer below target all of them are certain to be among the first three. */
    @Test
    void allAreCertainIfThereAreNoMoreThanAskedFor() {
        SelfDiagnosis diagnosis = SelfDiagnosis.ofTest(
                "E01", alone(Map.of("REL", 1, "SAL", 0, "PLN", 2)), ROLE, SelfDiagnosisPolicy.standard());
        assertThat(diagnosis.certain()).hasSize(3);
        assertThat(diagnosis.unscored()).containsExactly("COM");
    }

    /**
     * Gaps 3, 1, 0.9, 0.2 with errors 0.2: a difference counts beyond 2.042 * 0.283 = 0.578. SAL is ahead of all; REL and PLN aren't told
     * apart, and both are ahead of COM.
     */
    @Test
    void areasThatCannotBeToldApartAreGrouped() {
        SelfDiagnosis diagnosis = diagnosis(
                TWO, score("SAL", 1, 0.2), score("REL", 3, 0.2), score("PLN", 3.1, 0.2), score("COM", 3.8, 0.2));
        assertThat(diagnosis.groups())
                .extracting(g -> g.stream().map(DiagnosedArea::competency).toList())
                .containsExactly(List.of("SAL"), List.of("REL", "PLN"), List.of("COM"));
        assertThat(diagnosis.certain()).extracting(DiagnosedArea::competency).containsExactly("SAL");
        assertThat(diagnosis.open()).extracting(DiagnosedArea::competency).containsExactly("REL", "PLN");
        assertThat(diagnosis.areas().get(1).best()).isEqualTo(2);
        assertThat(diagnosis.areas().get(1).worst()).isEqualTo(3);
        assertThat(diagnosis.areas().get(0).isBeyondError()).isTrue();
        assertThat(diagnosis.areas().get(3).isBeyondError()).isFalse(); // 0.2 within 0.41
    }

    /** REL differs from PLN, but COM with its large error from neither: ranges overlap, so there is one group. */
    @Test
    void overlapIsNotTransitive() {
        SelfDiagnosis diagnosis = diagnosis(TWO, score("REL", 1, 0.1), score("PLN", 3, 0.1), score("COM", 2, 1));
        assertThat(diagnosis.groups()).hasSize(1);
        assertThat(diagnosis.areas())
                .extracting(a -> a.competency() + a.best() + a.worst())
                .containsExactly("REL12", "COM13", "PLN23");
    }

    /** REL meets its target by 0.1 with an error of 0.2, so SAL with a gap of 0.2 isn't surely the first area. */
    @Test
    void whatMeetsItsTargetMayDoSoByChance() {
        SelfDiagnosisPolicy one = new SelfDiagnosisPolicy(1, 0.95);
        SelfDiagnosis near = diagnosis(one, score("SAL", 3.8, 0.2), score("REL", 4.1, 0.2));
        assertThat(near.areas())
                .extracting(a -> a.competency() + a.best() + a.worst())
                .containsExactly("SAL12");
        assertThat(near.certain()).isEmpty();
        SelfDiagnosis far = diagnosis(one, score("SAL", 2, 0.2), score("REL", 4.1, 0.2));
        assertThat(far.certain()).extracting(DiagnosedArea::competency).containsExactly("SAL");
    }

    /** Gap 0.5 with error 0.1 is no chance; 0.6 with error 1 may be, and can't be told apart from it. */
    @Test
    void withoutAWishReliableGapsComeFirst() {
        SelfDiagnosisPolicy one = new SelfDiagnosisPolicy(1, 0.95);
        SelfDiagnosis diagnosis = diagnosis(one, score("SAL", 3.4, 1), score("PLN", 3.5, 0.1));
        assertThat(diagnosis.areas()).extracting(DiagnosedArea::competency).containsExactly("SAL", "PLN");
        assertThat(SelfPlan.of(diagnosis, List.of(), MEANS).goals())
                .extracting(g -> g.area().competency())
                .containsExactly("PLN");
        assertThat(SelfPlan.of(diagnosis, List.of("SAL"), MEANS).goals())
                .extracting(g -> g.area().competency())
                .containsExactly("SAL");
    }

    @Test
    void nothingTestedIsNothingKnown() {
        SelfDiagnosis diagnosis = diagnosis(TWO);
        assertThat(diagnosis.areas()).isEmpty();
        assertThat(diagnosis.unscored()).isEqualTo(CODES);
        assertThat(diagnosis.level()).isEqualTo(AgreementLevel.NO_EVIDENCE);
        assertThat(diagnosis.render(MODEL, Locale.ENGLISH)).contains("The test gives no score that could be compared.");
        SelfDiagnosis open = SelfDiagnosis.ofTest("E01", alone(Map.of("REL", -1)), ROLE, TWO);
        assertThat(open.unscored()).isEqualTo(CODES);
        SelfDiagnosis met = SelfDiagnosis.ofTest("E01", alone(Map.of("REL", 4)), ROLE, TWO);
        assertThat(met.render(MODEL, Locale.ENGLISH)).contains("The test shows no area below");
    }

    @Test
    void aCaseWillDo() {
        CaseRubric rubric = new CaseRubric(
                "TENDER",
                List.of(
                        LevelCriterion.upTo("ORDER", Set.of("PLN"), 4),
                        LevelCriterion.upTo("WORDS", Set.of("COM"), 4)));
        SelfDiagnosis diagnosis = SelfDiagnosis.ofCase(
                "E01",
                rubric.score(Map.of("ORDER", new CaseMark.Level(1), "WORDS", new CaseMark.NotObserved())),
                MODEL,
                ROLE);
        assertThat(diagnosis.areas()).extracting(DiagnosedArea::competency).containsExactly("PLN");
        assertThat(diagnosis.unscored()).containsExactly("REL", "SAL", "COM");
    }

    /** What others said in a 360 isn't the person's own. */
    @Test
    void onlyTheOwnTest() {
        InstrumentScore own = score("REL", 3, 0.2);
        InstrumentScore others = new InstrumentScore("360", "SAL", own.estimate(), 4, Set.of(), own.trace());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> diagnosis(TWO, others))
                .withMessage("Instrument (360) must be one test that the person took.");
        InstrumentScore second = new InstrumentScore("QUIZ", "SAL", own.estimate(), 4, Set.of(), own.trace());
        assertThatIllegalArgumentException().isThrownBy(() -> diagnosis(TWO, own, second));
    }

    private static DevelopmentAction action(String code, String competency, StepOwner owner, String... before) {
        DevelopmentAction plain = Needs.action(code, competency, LearningMode.EXPERIENCE, new Effort(4, 4));
        return new DevelopmentAction(
                code,
                plain.scope(),
                new ActionForm(LearningMode.EXPERIENCE, ActionKind.SELF_STUDY, owner),
                plain.effort(),
                plain.effect(),
                List.of(before),
                plain.text());
    }

    private static final SelfPlan.Means MEANS = new SelfPlan.Means(
            new ActionCatalog(
                    "own",
                    List.of(
                            action("SAL-1", "SAL", StepOwner.ASSESSEE),
                            action("PLN-1", "PLN", StepOwner.ASSESSEE),
                            action("REL-1", "REL", StepOwner.MANAGER),
                            action("REL-2", "REL", StepOwner.ASSESSEE, "REL-1"))),
            PlanLimits.standard(),
            ActionSelection.greedy());

    @Test
    void wishesDecideWhereTheTestDoesNot() {
        SelfDiagnosis diagnosis = diagnosis(
                TWO, score("SAL", 1, 0.2), score("REL", 3, 0.2), score("PLN", 3.1, 0.2), score("COM", 3.8, 0.2));
        SelfPlan plan = SelfPlan.of(diagnosis, List.of("PLN"), MEANS);
        assertThat(plan.goals()).extracting(g -> g.area().competency()).containsExactly("SAL", "PLN");
        assertThat(plan.goals().get(0).steps())
                .extracting(s -> s.action().code())
                .containsExactly("SAL-1");
        assertThat(plan.withOthers()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelfPlan.of(diagnosis, List.of("COM"), MEANS))
                .withMessage("Wish (COM) must be one of the first areas.");
    }

    /** REL-2 comes after REL-1, which the manager owns: so nothing of REL can be done alone. */
    @Test
    void onlyStepsToTakeAlone() {
        SelfDiagnosis diagnosis = diagnosis(TWO, score("SAL", 1, 0.2), score("REL", 2, 0.2));
        SelfPlan plan = SelfPlan.of(diagnosis, List.of(), MEANS);
        assertThat(plan.goals()).extracting(g -> g.area().competency()).containsExactly("SAL");
        assertThat(plan.uncovered()).containsExactly("REL");
        assertThat(plan.withOthers()).extracting(DevelopmentAction::code).containsExactly("REL-1", "REL-2");
        assertThat(plan.render(MODEL, Locale.ENGLISH))
                .contains("- name, within 4 weeks; evidence: evidence")
                .contains("no step to take alone: Relationship building")
                .contains("One test is a hypothesis");
        assertThat(plan.render(MODEL, Locale.forLanguageTag("ru"))).contains("срок: 4 недели");
        assertThat(plan.render(MODEL, Locale.forLanguageTag("pl"))).contains("czas: 4 tygodnie");
    }

    @Test
    void withoutAreasThereIsNoPlan() {
        SelfPlan plan = SelfPlan.of(diagnosis(TWO), List.of(), MEANS);
        assertThat(plan.goals()).isEmpty();
        assertThat(plan.uncovered()).isEmpty();
    }

    /** Ranks hold the area's place; every pair across groups is told apart; certain areas are never more than asked for. */
    @Property(tries = 100)
    void ranksAndGroups(
            @ForAll @Size(4) List<@IntRange(min = 10, max = 39) Integer> scores,
            @ForAll @Size(4) List<@IntRange(max = 10) Integer> errors) {
        List<InstrumentScore> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(score(CODES.get(i), scores.get(i) / 10.0, errors.get(i) / 10.0));
        }
        SelfDiagnosis diagnosis = SelfDiagnosis.ofTest("E01", all, ROLE, TWO);
        List<DiagnosedArea> areas = diagnosis.areas();
        assertThat(areas).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(areas.get(i).best()).isLessThanOrEqualTo(i + 1);
            assertThat(areas.get(i).worst()).isGreaterThanOrEqualTo(i + 1);
        }
        assertThat(diagnosis.certain()).hasSizeLessThanOrEqualTo(2);
        assertThat(diagnosis.top()).hasSizeGreaterThanOrEqualTo(2).containsAll(diagnosis.certain());
        int size = 0;
        for (List<DiagnosedArea> group : diagnosis.groups()) {
            int before = size;
            size += group.size();
            int until = size;
            assertThat(group).allMatch(a -> a.best() > before && a.worst() <= until);
        }
        assertThat(size).isEqualTo(4);
        assertThat(SelfDiagnosis.ofTest("E01", reversed(all), ROLE, TWO)).isEqualTo(diagnosis);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Two scores of one competency: which of them counts isn't for the order to say. */
    @Test
    void aCompetencyScoredTwiceIsRefused() {
        assertThatThrownBy(() -> diagnosis(TWO, score("REL", 2, 0.2), score("REL", 4, 0.2)))
                .hasMessageContaining("REL");
    }
}
