package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.ActionKind;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.progress.FacetEvidence.Drive;
import org.openkam.ipd.progress.FacetEvidence.Standing;
import org.openkam.scoring.fit.AspirationContrast.Aspiration;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Source case H6, rules R39 and R40: the wish to lead isn't the ability, and a supervisor isn't a leader. */
class H06LeadershipReadinessTest {
    private static final CompetencyModel MODEL = ModelLibrary.salesTeamLead();
    private static final LeadershipPolicy POLICY = LeadershipPolicy.salesTeamLead();
    private static final List<String> COMPETENCIES = List.of("DIR", "DEV", "CTL", "RUL");
    private static final LocalDate START = LocalDate.of(2028, 2, 1);
    private static final LocalDate END = LocalDate.of(2028, 7, 31);

    /** Every part of the work draws the person this much: leading, controlling. 0 is not asked. */
    static Map<String, Integer> drawn(int leading, int controlling) {
        Map<String, Integer> drawn = new TreeMap<>();
        if (leading > 0) {
            drawn.put("TEAM_DIRECTION", leading);
            drawn.put("PEOPLE_GROWTH", leading);
        }
        if (controlling > 0) {
            drawn.put("RESULT_CONTROL", controlling);
            drawn.put("WORK_RULES", controlling);
        }
        return drawn;
    }

    private static CompetencyProfile person(Map<String, Integer> drawn, int... scores) {
        return new Assessed(MODEL, "SALES_SUPERVISOR", COMPETENCIES)
                .rate("E01", "PEER", 4, scores)
                .draws("E01", drawn)
                .profile("E01");
    }

    private static LeadershipReadiness readiness(Map<String, Integer> drawn, int... scores) {
        return LeadershipReadiness.of(person(drawn, scores), Aspiration.WANTS, POLICY, "HEAD");
    }

    /**
     * The seed: an expert of many years sells best of all and wants to lead. Colleagues see control at 5 and giving direction and
     * developing people at 2, two points below the level of 4 and far beyond the error of 0.41.
     */
    @Test
    void seedCaseTheExpertWhoWantsToLeadIsASupervisor() {
        LeadershipReadiness expert = readiness(drawn(5, 4), 2, 2, 5, 5);
        assertThat(expert.advice()).isEqualTo(LeadershipAdvice.SUPERVISOR);
        assertThat(expert).hasToString("E01 SUPERVISOR [WISH, LEADING_BELOW, DRAWN_TO_LEADING, CONTROLLING_SHOWN]");
        assertThat(expert.callsForTrial()).isTrue();
    }

    @Test
    void aLeaderInspiresDevelopsAndIsDrawnToIt() {
        LeadershipReadiness leader = readiness(drawn(4, 2), 4, 5, 2, 2);
        assertThat(leader.advice()).isEqualTo(LeadershipAdvice.LEADER);
        assertThat(leader.reasons())
                .containsExactly(
                        LeadershipReason.WISH, LeadershipReason.LEADING_SHOWN, LeadershipReason.DRAWN_TO_LEADING);
    }

    @Test
    void theOtherClasses() {
        assertThat(readiness(drawn(5, 5), 2, 4, 2, 5).advice()).isEqualTo(LeadershipAdvice.NOT_YET);
        assertThat(readiness(drawn(3, 5), 4, 4, 2, 5).advice()).isEqualTo(LeadershipAdvice.NOT_YET);
        assertThat(readiness(drawn(1, 5), 4, 4, 5, 5).advice()).isEqualTo(LeadershipAdvice.OTHER_PATH);
        assertThat(readiness(drawn(1, 1), 2, 2, 5, 5).advice()).isEqualTo(LeadershipAdvice.OTHER_PATH);
        assertThat(readiness(drawn(0, 5), 5, 5, 5, 5).advice()).isEqualTo(LeadershipAdvice.NOT_ENOUGH_EVIDENCE);
        assertThat(readiness(drawn(5, 5), 0, 5, 5, 5).advice()).isEqualTo(LeadershipAdvice.NOT_ENOUGH_EVIDENCE);
        assertThat(LeadershipReadiness.of(person(drawn(5, 5), 5, 5, 5, 5), Aspiration.DOES_NOT_WANT, POLICY, "HEAD")
                        .advice())
                .isEqualTo(LeadershipAdvice.OTHER_PATH);
    }

    /** Raters 4, 4, 4, 3: 3.75 is below 4, but 0.25 lies within 0.41. */
    @Test
    void withinErrorNothingIsSuggested() {
        CompetencyProfile profile = new Assessed(MODEL, "SALES_SUPERVISOR", COMPETENCIES)
                .rate("E01", "PEER", 3, 4, 4, 5, 5)
                .rate("E01", "PEER", 1, 3, 4, 5, 5)
                .draws("E01", drawn(5, 5))
                .profile("E01");
        LeadershipReadiness readiness = LeadershipReadiness.of(profile, Aspiration.WANTS, POLICY, "HEAD");
        assertThat(readiness.leading().standing()).isEqualTo(Standing.WITHIN_ERROR);
        assertThat(readiness.advice()).isEqualTo(LeadershipAdvice.NOT_ENOUGH_EVIDENCE);
        assertThat(readiness.reasons()).contains(LeadershipReason.LEADING_WITHIN_ERROR);
    }

    @Test
    void theKeyAccountModelAllowsAFirstLookOnly() {
        CompetencyModel key = ModelLibrary.keyAccountManager();
        CompetencyProfile profile = new Assessed(key, "KEY_ACCOUNT_MANAGER", List.of("VTL", "PLN", "TRK"))
                .rate("E01", "PEER", 4, 5, 3, 3)
                .draws("E01", Map.of("TEAM_MGMT", 5, "TEAM_ASSEMBLY", 4))
                .profile("E01");
        LeadershipReadiness readiness =
                LeadershipReadiness.of(profile, Aspiration.WANTS, LeadershipPolicy.standard(key), "HEAD");
        assertThat(readiness.advice()).isEqualTo(LeadershipAdvice.LEADER);
        assertThat(readiness.leading().motivation()).isEqualTo(Estimate.of(4.5));
        assertThat(readiness.render(key, Locale.ENGLISH)).contains("This is a first look");
        assertThat(readiness(drawn(4, 2), 4, 5, 2, 2).render(MODEL, Locale.ENGLISH))
                .doesNotContain("first look");
    }

    @Test
    void aPolicyOfAnotherModelIsRefused() {
        CompetencyProfile profile = person(drawn(5, 5), 5, 5, 5, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LeadershipReadiness.of(profile, Aspiration.WANTS, LeadershipPolicy.keyAccountManager(), "HEAD"))
                .withMessageContaining("PLN");
    }

    @Test
    void nobodyDecidesAlone() {
        CompetencyProfile profile = person(drawn(5, 5), 5, 5, 5, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadershipReadiness.of(profile, Aspiration.WANTS, POLICY, "E01"))
                .withMessage("Person who decides (E01) must not be the assessee.");
    }

    @Test
    void halfAnsweredMotivationIsUnknown() {
        LeadershipReadiness half = readiness(Map.of("TEAM_DIRECTION", 5), 5, 5, 5, 5);
        assertThat(half.leading().motivation()).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(half.leading().drive()).isEqualTo(Drive.UNKNOWN);
    }

    private static FacetEvidence facet(Standing standing, Drive drive) {
        return new FacetEvidence(List.of(gap()), standing, Estimate.notComputable(Reason.NO_DATA), drive);
    }

    private static CompetencyGap gap() {
        Estimate none = Estimate.notComputable(Reason.NO_DATA);
        var requirement = new RoleRequirement("DIR", 4, BigDecimal.valueOf(100), false);
        return new CompetencyGap(requirement, none, none, new Attainment(requirement, none, Claim.NO_CLAIM));
    }

    /** All 3 x 4 x 4 x 4 x 4 inputs: exactly one class each, and nothing is said of anybody from what isn't known. */
    @Test
    void theTableIsTotalAndKind() {
        int inputs = 0;
        for (Aspiration wish : Aspiration.values()) {
            for (Standing lead : Standing.values()) {
                for (Drive drive : Drive.values()) {
                    for (Standing control : Standing.values()) {
                        for (Drive ofControl : Drive.values()) {
                            check(wish, facet(lead, drive), facet(control, ofControl));
                            inputs++;
                        }
                    }
                }
            }
        }
        assertThat(inputs).isEqualTo(768);
    }

    private static void check(Aspiration wish, FacetEvidence leading, FacetEvidence controlling) {
        LeadershipAdvice advice = LeadershipTable.advice(wish, leading, controlling);
        assertThat(advice).isNotNull();
        assertThat(LeadershipTable.reasons(wish, leading, controlling))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(2);
        boolean isOpen = leading.standing() == Standing.UNKNOWN
                || leading.standing() == Standing.WITHIN_ERROR
                || leading.drive() == Drive.UNKNOWN;
        if (wish != Aspiration.DOES_NOT_WANT) {
            assertThat(advice == LeadershipAdvice.LEADER)
                    .isEqualTo(leading.standing() == Standing.SHOWN && leading.drive() == Drive.HIGH);
            assertThat(!isOpen || advice == LeadershipAdvice.NOT_ENOUGH_EVIDENCE)
                    .isTrue();
        }
        if (advice == LeadershipAdvice.SUPERVISOR) {
            assertThat(controlling.standing()).isEqualTo(Standing.SHOWN);
            assertThat(leading.standing()).isEqualTo(Standing.BELOW);
        }
    }

    @Test
    void thePolicyOfAModel() {
        assertThat(LeadershipPolicy.standard(MODEL)).isEqualTo(POLICY);
        assertThat(LeadershipPolicy.standard(ModelLibrary.keyAccountManager()))
                .isEqualTo(LeadershipPolicy.keyAccountManager());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadershipPolicy.standard(ModelLibrary.knowledgeManager()))
                .withMessage("Model (knowledge-manager) must have a leadership policy of its own.");
        for (CompetencyModel model : List.of(MODEL, ModelLibrary.keyAccountManager())) {
            LeadershipPolicy policy = LeadershipPolicy.standard(model);
            for (LeadershipFacet facet : List.of(policy.leading(), policy.controlling())) {
                facet.levels()
                        .keySet()
                        .forEach(c -> assertThat(model.competency(c)).isNotNull());
                assertThat(model.roleComponents()).extracting(c -> c.code()).containsAll(facet.components());
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeadershipPolicy("x", POLICY.leading(), POLICY.leading(), 0.6, 0.4, false))
                .withMessageContaining("must not stand for controlling as well");
    }

    private static TrialProject trial(WayBack wayBack) {
        return new TrialProject(
                "E01",
                LocalizedText.of("tender for a new client"),
                new TrialProject.Time(START, END),
                List.of(LocalizedText.of("each of the five members says what was learnt")),
                wayBack);
    }

    @Test
    void noTrialWithoutAWayBack() {
        TrialProject trial = trial(new WayBack("KEY_ACCOUNT_MANAGER", END.plusMonths(3), List.of("HEAD", "E01")));
        assertThat(trial.state(START.minusDays(1))).isEqualTo(TrialProject.State.AGREED);
        assertThat(trial.mayReturn(START.minusDays(1))).isFalse();
        assertThat(trial.state(END)).isEqualTo(TrialProject.State.RUNNING);
        assertThat(trial.mayReturn(START)).isTrue();
        assertThat(trial.state(END.plusDays(1))).isEqualTo(TrialProject.State.TO_DECIDE);
        assertThat(trial.mayReturn(LocalDate.of(2028, 10, 31))).isTrue();
        assertThat(trial.state(LocalDate.of(2028, 11, 1))).isEqualTo(TrialProject.State.CLOSED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trial(new WayBack("R", END.minusDays(1), List.of("HEAD", "E01"))))
                .withMessageContaining("must not lie before the end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trial(new WayBack("R", END, List.of("HEAD", "OTHER"))))
                .withMessageContaining("must include the assessee");
        assertThatIllegalArgumentException().isThrownBy(() -> new WayBack("R", END, List.of("E01", "E01")));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrialProject.Time(END, END));
        assertThat(trial.render(Locale.forLanguageTag("ru")))
                .contains("до 31 октября 2028 г. можно вернуться к роли KEY_ACCOUNT_MANAGER");
        assertThat(trial.render(Locale.forLanguageTag("pl"))).contains("Uzgodnili: E01, HEAD");
    }

    @Test
    void whoTriedDecidesToReturnAndOthersToGoOn() {
        TrialProject trial = trial(new WayBack("KEY_ACCOUNT_MANAGER", END.plusMonths(3), List.of("HEAD", "E01")));
        assertThat(new TrialDecision(trial, TrialDecision.Ending.RETURNS, "E01", START.plusDays(3)).ending())
                .isEqualTo(TrialDecision.Ending.RETURNS);
        assertThat(new TrialDecision(trial, TrialDecision.Ending.TAKES_ROLE, "HEAD", END.plusDays(1)))
                .hasToString("E01 TAKES_ROLE by HEAD on 2028-08-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrialDecision(trial, TrialDecision.Ending.TAKES_ROLE, "E01", END.plusDays(1)))
                .withMessageContaining("must be somebody else than the assessee");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrialDecision(trial, TrialDecision.Ending.TAKES_ROLE, "HEAD", END))
                .withMessageContaining("must lie behind the end of the trial");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrialDecision(trial, TrialDecision.Ending.RETURNS, "E01", END.plusMonths(4)))
                .withMessageContaining("must lie in the time in which returning is open");
    }

    /** R40: six tools; the only moderation of the catalogue is for control. */
    @Test
    void sixToolsOfAPromotionPlan() {
        ActionCatalog catalog = new ActionCatalog(
                "lead",
                List.of(
                        D06SmallerClientsTest.action("DEV-1", "DEV", ActionKind.COACHING, LearningMode.EXPOSURE),
                        D06SmallerClientsTest.action(
                                "DEV-2", "DEV", ActionKind.COMPETENCY_MAPPING, LearningMode.EXPERIENCE),
                        D06SmallerClientsTest.action("DIR-1", "DIR", ActionKind.PROJECT_LEAD, LearningMode.EXPERIENCE),
                        D06SmallerClientsTest.action("DIR-2", "DIR", ActionKind.TRAINING, LearningMode.EDUCATION),
                        D06SmallerClientsTest.action("DIR-3", "DIR", ActionKind.FEEDBACK, LearningMode.EXPOSURE),
                        D06SmallerClientsTest.action("CTL-1", "CTL", ActionKind.MODERATION, LearningMode.EXPOSURE)));
        PromotionTemplate template =
                PromotionTemplate.of(catalog, POLICY.leading().levels().keySet());
        assertThat(template.steps())
                .extracting(s ->
                        s.tool() + " " + s.actions().stream().map(a -> a.code()).toList())
                .containsExactly(
                        "COMPETENCY_MAPPING [DEV-2]",
                        "FEEDBACK_360 [DIR-3]",
                        "SOFT_SKILL_TRAINING [DIR-2]",
                        "COACHING [DEV-1]",
                        "DELEGATED_PROJECT [DIR-1]",
                        "CROSS_FUNCTIONAL_MODERATION []");
        assertThat(template.missing()).containsExactly(LeadershipTool.CROSS_FUNCTIONAL_MODERATION);
        assertThat(template.render(Locale.ENGLISH)).contains("nothing in the catalogue");
    }

    @Test
    void saidInThreeLanguages() {
        LeadershipReadiness expert = readiness(drawn(5, 4), 2, 2, 5, 5);
        assertThat(expert.render(MODEL, Locale.ENGLISH))
                .contains("Suggestion: a supervisor rather than a leader.")
                .contains("- inspiring and developing: Developing people 2.00, level 4")
                .contains("- control: draws 4.00 out of 5 by own account")
                .contains("What follows is a trial project")
                .contains("- Own clients and deals are handed over")
                .endsWith("This is a recommendation; HEAD decides, together with the person.\n");
        for (String language : List.of("en", "ru", "pl")) {
            assertThat(expert.render(MODEL, Locale.forLanguageTag(language)))
                    .doesNotContain("{")
                    .doesNotContain("null");
        }
        assertThat(readiness(drawn(1, 1), 2, 2, 5, 5).render(MODEL, Locale.ENGLISH))
                .doesNotContain("trial project");
    }
}
