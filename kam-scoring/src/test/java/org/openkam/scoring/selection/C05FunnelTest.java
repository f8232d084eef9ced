package org.openkam.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.openkam.scoring.selection.A12SelectionProcedureTest.cases;
import static org.openkam.scoring.selection.A12SelectionProcedureTest.form;
import static org.openkam.scoring.selection.A12SelectionProcedureTest.phone;
import static org.openkam.scoring.selection.A12SelectionProcedureTest.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.fairness.AdverseImpact;
import org.openkam.scoring.fairness.SelectionTally;
import org.openkam.scoring.selection.SelectionDecision.Verdict;
import org.openkam.scoring.selection.StageResult.Attendance;

class C05FunnelTest {
    /** Of ten, six bring English along, one doesn't answer, one doesn't come; of the six, four pass the phone, one waits. */
    private static List<SelectionRecommendation> ten() {
        List<SelectionRecommendation> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String code = "C0" + i;
            List<StageResult> results = new ArrayList<>();
            if (i < 8) {
                results.add(form(code, i < 6));
            } else {
                results.add(StageResult.of(code, "FORM", i == 8 ? Attendance.CAME : Attendance.DID_NOT_COME));
            }
            if (i < 5) {
                results.add(phone(code, i < 4 ? 0.8 : 0.1));
            }
            if (i < 2) {
                results.add(cases(code, i == 0 ? 4.5 : 1.5));
            }
            ten.add(procedure().recommend(code, results));
        }
        return ten;
    }

    private static FunnelTally tally(List<SelectionRecommendation> candidates) {
        FunnelTally tally = new FunnelTally(procedure());
        candidates.forEach(tally::add);
        return tally;
    }

    @Test
    void conversionByStage() {
        SelectionFunnel funnel = SelectionFunnel.of(tally(ten()));
        assertThat(funnel.candidates()).isEqualTo(10);
        FunnelStage form = funnel.stage("FORM");
        assertThat(form.showUp().toString()).startsWith("9 of 10 =");
        assertThat(form.conversion().toString()).startsWith("6 of 8 =");
        assertThat(form.yield().toString()).startsWith("6 of 9 =");
        assertThat(form.open()).isEqualTo(1);
        assertThat(form.knockOuts()).containsExactly(Map.entry("ENGLISH", 2L));
        assertThat(form.reasons()).hasSize(2);
        FunnelStage phone = funnel.stage("PHONE");
        assertThat(phone.conversion().toString()).startsWith("4 of 5 =");
        assertThat(phone.yield().toString()).startsWith("4 of 8 =");
        FunnelStage last = funnel.stage("CASE");
        assertThat(last.conversion().toString()).startsWith("1 of 2 =");
        assertThat(last.yield().toString()).startsWith("1 of 6 =");
        assertThat(last.open()).isEqualTo(2);
        assertThat(funnel.render()).contains("KNOCKED_OUT ENGLISH: 2");
        assertThat(funnel.toString()).startsWith("10 candidates, last stage passed 1 of 6");
    }

    @Test
    void partsMakeTheWhole() {
        List<SelectionRecommendation> ten = ten();
        FunnelTally whole = tally(ten);
        FunnelTally parts = tally(ten.subList(4, 10)).merge(tally(ten.subList(0, 4)));
        assertThat(parts).isEqualTo(whole).hasSameHashCodeAs(whole).hasToString("FunnelTally (SHORT, 10 candidates)");
        FunnelTally twice = tally(ten);
        assertThat(twice.merge(twice).candidates()).isEqualTo(20);
        assertThat(twice.reasons("FORM").get(new StageReason(StageReason.Kind.KNOCKED_OUT, "ENGLISH")))
                .isEqualTo(4);
    }

    @Test
    void nobodyIsNoRate() {
        SelectionFunnel funnel = SelectionFunnel.of(new FunnelTally(procedure()));
        assertThat(funnel.stage("FORM").conversion()).hasToString("0 of 0: not computable (NO_DATA)");
        assertThatIllegalArgumentException().isThrownBy(() -> funnel.stage("NO_STAGE"));
    }

    @Test
    void anotherProcedureIsRefused() {
        SelectionProcedure other = new SelectionProcedure(
                "OTHER", "R", SelectionTrack.INTERNAL, procedure().stages(), 0.95);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunnelTally(other).add(ten().get(0)))
                .withMessageContaining("must be OTHER");
    }

    /** Groups stand outside: 2 of 10 against 15 of 25. */
    @Test
    void fairnessOfAStage() {
        Map<String, Integer> groups = new HashMap<>();
        List<SelectionRecommendation> candidates = new ArrayList<>();
        List<SelectionDecision> decisions = new ArrayList<>();
        for (int i = 0; i < 35; i++) {
            String code = "P" + (100 + i);
            boolean isPassed = i < 2 || i >= 10 && i < 25;
            groups.put(code, i < 10 ? 1 : 0);
            SelectionRecommendation candidate = procedure().recommend(code, List.of(form(code, isPassed)));
            candidates.add(candidate);
            decisions.add(candidate.decide(
                    isPassed ? Verdict.PASS : Verdict.REJECT, "M. Nowak", Instant.parse("2026-03-02T12:00:00Z"), ""));
        }
        candidates.add(procedure().recommend("UNDECIDED", List.of(StageResult.of("UNDECIDED", "FORM"))));
        candidates.add(procedure().recommend("UNKNOWN", List.of(form("UNKNOWN", true))));
        groups.put("UNDECIDED", 1);
        SelectionTally tally = FunnelFairness.ofStage(candidates, "FORM", groups, 2);
        assertThat(tally).isEqualTo(FunnelFairness.ofDecisions(decisions, groups, 2));
        AdverseImpact impact = AdverseImpact.of(tally.group(0), tally.group(1));
        assertThat(impact.value()).isCloseTo(0.3333, within(0.00005));
        assertThat(impact.render()).contains("-2.1390", "0.0599");
    }
}
