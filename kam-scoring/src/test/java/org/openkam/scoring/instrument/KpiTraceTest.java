package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.KpiMonth;
import org.openkam.scoring.Replayed;
import org.openkam.scoring.instrument.TargetConditions.Condition;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.KpiPolicy;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceReplay;

/** Every figure of results against plan comes out of its trace again, to the bit; a changed one is found out. */
class KpiTraceTest {
    private static final KpiPolicy POLICY = KpiPolicy.standard();

    /** Asserts every figure of an outcome, and returns how many there were. */
    static int replayed(KpiOutcome outcome) {
        TraceReplay replay = Replayed.of(outcome.trace());
        int figures = Replayed.same(replay, "attainment", outcome.attainment())
                + Replayed.same(replay, "trend", outcome.trend());
        List<KpiGrowth> growths = new ArrayList<>(outcome.monthly());
        growths.addAll(outcome.quarterly());
        for (KpiGrowth growth : growths) {
            figures += Replayed.same(replay, "growth " + growth.period(), growth.percent());
        }
        return figures;
    }

    /** Months of A from October on, planned 10; -1 isn't known. */
    private static KpiOutcome outcome(ErrorPolicy error, int... actuals) {
        List<KpiMonth> months = new ArrayList<>();
        for (int i = 0; i < actuals.length; i++) {
            YearMonth month = YearMonth.of(2025, 10).plusMonths(i);
            months.add(new KpiMonth("B", month, BigDecimal.ONE, BigDecimal.ONE));
            if (actuals[i] >= 0) {
                BigDecimal actual = new BigDecimal(actuals[i]).movePointLeft(1);
                months.add(new KpiMonth("A", month, new BigDecimal(i == 0 ? "1E+1" : "10.50"), actual));
            }
        }
        var programme = new InterviewPanel()
                .rate("A", "X", 3)
                .rate("B", "X", 3)
                .programme()
                .withFurther(new FurtherAnswers(List.of(), List.of(), List.of(), List.of(), months));
        return KpiOutcomes.of(programme, POLICY, error).outcome("A").orElseThrow();
    }

    private static KpiOutcome outcome(int... actuals) {
        return outcome(ScoringPolicy.standard().error(), actuals);
    }

    @Property(tries = 80)
    void everyFigureReplays(@ForAll @Size(min = 1, max = 14) List<@IntRange(min = -1, max = 200) Integer> months) {
        int[] actuals = months.stream().mapToInt(m -> m).toArray();
        actuals[0] = Math.max(0, actuals[0]);
        KpiOutcome outcome = outcome(actuals);
        replayed(outcome);
        Replayed.assertWords(outcome.trace());
    }

    @Test
    void intervalsByOtherRulesReplay() {
        ErrorPolicy standard = ScoringPolicy.standard().error();
        for (IntervalMethod method : List.of(IntervalMethod.normal(), IntervalMethod.none())) {
            ErrorPolicy error = new ErrorPolicy(
                    method, standard.gaps(), 0.9, standard.prior().orElse(null));
            ScoreTrace trace = outcome(error, 90, 80, 120, 70, 100, 95, 110).trace();
            ScoringPolicy policy = ScoringPolicy.standard().with("other", error);
            assertThat(trace.replay(policy).isSame())
                    .as(trace.replay(policy).toString())
                    .isTrue();
            assertThat(trace.replay().unknownRules()).isNotEmpty();
        }
    }

    @Test
    void isSaidInEachLanguage() {
        ScoreTrace trace = outcome(80, -1, 105, 105, 105, 105, 105).trace();
        assertThat(trace.render())
                .startsWith("A: results against plan; months known 6, not known 1;")
                .contains("  2025-10: plan 10, reached 8.0\n")
                .contains("  2025-11: not known, and no zero\n")
                .contains("  2026-01: 0.00 % more than the period before\n");
        assertThat(trace.render(Locale.forLanguageTag("ru"))).startsWith("A: результаты относительно плана;");
        assertThat(trace.render(Locale.forLanguageTag("pl"))).startsWith("A: wyniki wobec planu;");
    }

    private static Set<String> found(ScoreTrace trace) {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, ScoreTrace> other : Replayed.changed(trace)) {
            assertThat(other.getValue().replay().isSame()).as(other.getKey()).isFalse();
            if (!other.getValue().withSeal().replay().isSame()) {
                found.add(other.getKey());
            }
        }
        return found;
    }

    @Test
    void aChangedFactIsFoundOut() {
        assertThat(found(outcome(90, 80, 120, -1, 100, 95, 110, 70).trace()))
                .contains("kpi.months", "kpi.open", "kpi.least", "kpimonth.period", "kpimonth.plan", "kpimonth.actual")
                .contains("kpiopen.period", "attainment.percent", "attainment.se", "attainment.df", "trend.percent")
                .contains("trend.se", "trend.df", "trend.assumed", "bounds.lower", "bounds.upper", "bounds.confidence")
                .contains("growth.percent", "growth.period", "growth.reason");
    }

    @Test
    void everyFindingReplays() {
        TargetConditions all = TargetConditions.givenAll();
        KpiOutcome low = outcome(50, 52, 48, 50, 51, 49);
        List<KpiAttribution> judged = List.of(
                KpiAttribution.of(outcome(120, 130), all, POLICY),
                KpiAttribution.of(outcome(50, 52), all, POLICY),
                KpiAttribution.of(low, all, POLICY),
                KpiAttribution.of(low, all.without(Condition.BUDGET), POLICY),
                KpiAttribution.of(low, TargetConditions.unknownAll(), POLICY));
        Set<String> found = new TreeSet<>();
        Set<KpiAttribution.Finding> findings = new TreeSet<>();
        for (KpiAttribution one : judged) {
            TraceReplay replay = Replayed.of(one.trace());
            assertThat(replay.verdicts()).containsEntry("finding", one.finding().name());
            Replayed.same(replay, "attainment", one.outcome().attainment());
            Replayed.assertWords(one.trace());
            findings.add(one.finding());
            found.addAll(found(one.trace()));
        }
        assertThat(findings).hasSize(5);
        assertThat(found).contains("attribution.finding", "attribution.low", "condition.known", "kpi.seal");
    }
}
