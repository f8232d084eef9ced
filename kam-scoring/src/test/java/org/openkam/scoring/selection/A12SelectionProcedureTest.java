package org.openkam.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.fit.RankComparison;
import org.openkam.scoring.fit.RankRanges;
import org.openkam.scoring.selection.SelectionDecision.Verdict;
import org.openkam.scoring.selection.StageResult.Attendance;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

class A12SelectionProcedureTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final RoleProfile KAM = ModelLibrary.keyAccountManager().role("KEY_ACCOUNT_MANAGER");

    /** FORM with a knock-out, PHONE from 0.5 on, CASE from 3 on beyond error. */
    static SelectionProcedure procedure() {
        return new SelectionProcedure(
                "SHORT",
                "KEY_ACCOUNT_MANAGER",
                SelectionTrack.EXTERNAL,
                List.of(
                        new SelectionStage(
                                "FORM",
                                StageKind.SCREENING_FORM,
                                List.of(),
                                List.of(new KnockOut("ENGLISH", LocalizedText.of("English at work"))),
                                List.of()),
                        stage("PHONE", StageKind.PHONE, new Cut(PhoneScreen.TASKS, 0.5, CutRule.POINT)),
                        stage("CASE", StageKind.CASE, new Cut("SAL", 3, CutRule.BEYOND_ERROR))),
                0.95);
    }

    private static SelectionStage stage(String code, StageKind kind, Cut cut) {
        return new SelectionStage(code, kind, List.of(), List.of(), List.of(cut));
    }

    static StageResult form(String candidate, boolean english) {
        return StageResult.of(candidate, "FORM").with("ENGLISH", english);
    }

    static StageResult phone(String candidate, double overlap) {
        return StageResult.of(candidate, "PHONE").with(PhoneScreen.TASKS, Estimate.of(overlap));
    }

    /** An error of 0.2 with 30 degrees of freedom: t is 2.042. */
    static StageResult cases(String candidate, double score) {
        Estimate estimate = new Estimate.Computed(score, new StandardError(0.2, 30, false), null);
        return StageResult.of(candidate, "CASE").with("SAL", estimate);
    }

    private static SelectionRecommendation recommend(StageResult... results) {
        return procedure().recommend("C01", List.of(results));
    }

    @Test
    void stageByStage() {
        assertThat(recommend().advice()).isEqualTo(SelectionAdvice.ADVANCE);
        assertThat(recommend().nextStage()).hasValue("FORM");
        assertThat(recommend(form("C01", true)).nextStage()).hasValue("PHONE");
        SelectionRecommendation last = recommend(form("C01", true), phone("C01", 0.5), cases("C01", 4));
        assertThat(last.advice()).isEqualTo(SelectionAdvice.OFFER);
        assertThat(last.nextStage()).isEmpty();
        assertThat(recommend(form("C01", false))).hasToString("C01: DECLINE, [FORM NOT_PASSED [KNOCKED_OUT ENGLISH]]");
    }

    /** 3.3 - 0.41 reaches below 3, 2.5 + 0.41 doesn't reach it; 2.7 is below, but not beyond error. */
    @ParameterizedTest
    @CsvSource({"3.5, OFFER", "3.3, REVIEW", "2.7, REVIEW", "2.5, DECLINE"})
    void betweenTheErrorsAPersonDecides(double score, SelectionAdvice advice) {
        assertThat(recommend(form("C01", true), phone("C01", 0.9), cases("C01", score))
                        .advice())
                .isEqualTo(advice);
    }

    @Test
    void whatIsMissingIsNoFailure() {
        SelectionRecommendation silent = recommend(StageResult.of("C01", "FORM"));
        assertThat(silent.advice()).isEqualTo(SelectionAdvice.REVIEW);
        assertThat(silent.outcome("FORM")).hasToString("FORM UNDECIDED [KNOCK_OUT_UNKNOWN ENGLISH]");
        SelectionRecommendation unscored = recommend(form("C01", true), StageResult.of("C01", "PHONE"));
        assertThat(unscored.outcome("PHONE")).hasToString("PHONE UNDECIDED [SCORE_MISSING TASK_OVERLAP]");
        StageResult bare = StageResult.of("C01", "CASE").with("SAL", Estimate.of(5));
        assertThat(recommend(form("C01", true), phone("C01", 1), bare).outcome("CASE"))
                .hasToString("CASE UNDECIDED [ERROR_MISSING SAL]");
    }

    /** R20: no later stage without a pass. */
    @Test
    void aLaterStageWithoutAPassDoesNotCount() {
        SelectionRecommendation skipped = recommend(cases("C01", 5));
        assertThat(skipped.advice()).isEqualTo(SelectionAdvice.ADVANCE);
        assertThat(skipped.nextStage()).hasValue("FORM");
        assertThat(skipped.outcome("CASE")).hasToString("CASE NOT_REACHED [OUT_OF_ORDER CASE]");
    }

    @Test
    void thePhoneComesBeforeTheCase() {
        List<SelectionStage> stages = List.of(
                stage("CASE", StageKind.CASE, new Cut("SAL", 3, CutRule.POINT)),
                stage("PHONE", StageKind.PHONE, new Cut("SAL", 3, CutRule.POINT)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SelectionProcedure("P", "R", SelectionTrack.EXTERNAL, stages, 0.95))
                .withMessageContaining("phone, interview, case");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SelectionStage("S", StageKind.CASE, List.of(), List.of(), List.of()))
                .withMessageContaining("must have a knock-out or a cut");
    }

    @Test
    void absence() {
        assertThat(recommend(StageResult.of("C01", "FORM", Attendance.DID_NOT_COME))
                        .advice())
                .isEqualTo(SelectionAdvice.ASK);
        assertThat(recommend(StageResult.of("C01", "FORM", Attendance.WITHDREW)).advice())
                .isEqualTo(SelectionAdvice.NONE);
    }

    @Test
    void onlyANamedPersonDecides() {
        SelectionRecommendation suggested = recommend(form("C01", false));
        SelectionDecision decision = suggested.decide(Verdict.REJECT, "M. Nowak", NOON, "");
        assertThat(decision.followsRecommendation()).isTrue();
        assertThat(decision).hasToString("C01 FORM REJECT by M. Nowak at 2026-03-02T12:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> suggested.decide(Verdict.REJECT, " ", NOON, "why"))
                .withMessageContaining("must be given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> suggested.decide(Verdict.PASS, "M. Nowak", NOON, " "))
                .withMessageContaining("departs from the recommendation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recommend().decide(Verdict.PASS, "M. Nowak", NOON, "why"))
                .withMessageContaining("must have a result");
    }

    @Test
    void aDecisionCountsBeforeTheRules() {
        SelectionRecommendation suggested = recommend(form("C01", false));
        SelectionDecision pass = suggested.decide(Verdict.PASS, "M. Nowak", NOON, "Certificate came later");
        SelectionRecommendation after =
                procedure().recommend("C01", List.of(form("C01", false), phone("C01", 0.9)), List.of(pass));
        assertThat(after.outcome("FORM")).hasToString("FORM PASSED [KNOCKED_OUT ENGLISH, DECIDED_OTHERWISE FORM]");
        assertThat(after.nextStage()).hasValue("CASE");
        SelectionDecision reject = after.decide(Verdict.REJECT, "M. Nowak", NOON, "Took another job");
        assertThat(procedure()
                        .recommend("C01", List.of(form("C01", false), phone("C01", 0.9)), List.of(reject, pass))
                        .advice())
                .isEqualTo(SelectionAdvice.DECLINE);
    }

    @Test
    void resultsOfOthersAndDoublesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recommend(form("C02", true)))
                .withMessageContaining("must be C01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recommend(form("C01", true), form("C01", false)))
                .withMessageContaining("must come only once");
        assertThatIllegalArgumentException().isThrownBy(() -> recommend(StageResult.of("C01", "NO_STAGE")));
    }

    @Test
    void theOrderOfResultsDoesNotMatter() {
        assertThat(recommend(cases("C01", 4), phone("C01", 0.7), form("C01", true)))
                .isEqualTo(recommend(form("C01", true), phone("C01", 0.7), cases("C01", 4)));
    }

    @Test
    void externalAndInternalLookAtTheSameRole() {
        SelectionProcedure external = SelectionProcedure.external(KAM, ProcedurePolicy.standard());
        SelectionProcedure internal = SelectionProcedure.internal(KAM, ProcedurePolicy.standard());
        assertThat(external.stages()).extracting(SelectionStage::code).endsWith("PHONE", "INTERVIEW", "CASE");
        assertThat(internal.stages()).extracting(SelectionStage::code).containsExactly("PROFILE", "INTERVIEW", "CASE");
        assertThat(external.stage("INTERVIEW")).isEqualTo(internal.stage("INTERVIEW"));
        assertThat(external.stage("CASE").cuts())
                .extracting(Cut::measure)
                .containsExactlyElementsOf(KAM.requirements().stream()
                        .filter(r -> r.mustHave())
                        .map(r -> r.competency())
                        .toList());
    }

    /** With an error of 0.2 each, 4 and 3 differ by 3.5 standard errors, 4 and 3.8 by 0.7. */
    @Test
    void candidatesComparedOnAStage() {
        List<StageResult> results =
                List.of(cases("C03", 3), cases("C02", 3.8), cases("C01", 4), StageResult.of("C04", "CASE"));
        RankRanges ranges = procedure().compare("SAL", results, RankComparison.HOLM);
        assertThat(ranges.ranges())
                .extracting(r -> r.code() + " " + r.ranks())
                .containsExactly("C01 1-2", "C02 1-2", "C03 3");
        assertThat(ranges.unranked()).containsOnlyKeys("C04");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        procedure().compare("SAL", List.of(cases("C01", 3), phone("C02", 1)), RankComparison.HOLM))
                .withMessageContaining("must be CASE");
    }

    /** In doubt for the candidate: 3.7 with an error of 0.2 isn't reliably below 4; an interval alone will do. */
    @Test
    void inDoubtForTheCandidate() {
        Cut cut = new Cut("SAL", 4, CutRule.IN_DOUBT_FOR);
        Estimate near = new Estimate.Computed(3.7, new StandardError(0.2, 30, false), null);
        Estimate far = new Estimate.Computed(3.5, new StandardError(0.2, 30, false), null);
        assertThat(cut.verdict(near, 0.95)).isEqualTo(Cut.Verdict.MET);
        assertThat(cut.verdict(far, 0.95)).isEqualTo(Cut.Verdict.NOT_MET);
        assertThat(cut.verdict(Estimate.of(3.7, new Interval(3.3, 4.1, 0.95)), 0.95))
                .isEqualTo(Cut.Verdict.MET);
        assertThat(new Cut("SAL", 0.3, CutRule.POINT).verdict(Estimate.of(0.1 + 0.2), 0.95))
                .isEqualTo(Cut.Verdict.MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "pl"})
    void saidInWords(String language) {
        String text = recommend(form("C01", false), cases("C01", 4)).render(Locale.forLanguageTag(language))
                + recommend(form("C01", true), phone("C01", 0.9), cases("C01", 3))
                        .render(Locale.forLanguageTag(language));
        assertThat(text).contains("C01", "ENGLISH", "SAL").doesNotContain("{");
    }
}
