package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.instrument.KpiAttribution.Finding;
import org.openkam.scoring.instrument.TargetConditions.Condition;
import org.openkam.scoring.policy.KpiPolicy;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Row H1 of the source cases (rule R37): a low result counts as a competency gap only where the target was fair. */
class H01TargetConditionsTest {

    private static KpiOutcome outcome(Estimate attainment) {
        return new KpiOutcome(
                "P",
                12,
                List.of(),
                attainment,
                Estimate.notComputable(Reason.NO_DATA),
                List.of(),
                List.of(),
                ScoreTrace.of("kpi"));
    }

    private static Estimate attainment(double value, double half) {
        return Estimate.of(
                value, new StandardError(half / 2, 11, true), new Interval(value - half, value + half, 0.95));
    }

    private static KpiAttribution judge(Estimate attainment, TargetConditions conditions) {
        return KpiAttribution.of(outcome(attainment), conditions, KpiPolicy.standard());
    }

    @Test
    void eachCaseHasItsFinding() {
        TargetConditions all = TargetConditions.givenAll();
        Estimate low = attainment(80, 10);
        assertThat(judge(Estimate.notComputable(Reason.NO_DATA), all).finding()).isEqualTo(Finding.NO_RESULT);
        assertThat(judge(attainment(100, 10), all).finding()).isEqualTo(Finding.NOT_LOW);
        assertThat(judge(attainment(95, 5), all).finding()).isEqualTo(Finding.NOT_RELIABLY_LOW);
        assertThat(judge(Estimate.of(50), all).finding()).isEqualTo(Finding.NOT_RELIABLY_LOW);
        assertThat(judge(low, all.without(Condition.BUDGET)).finding()).isEqualTo(Finding.CONDITIONS_MISSING);
        assertThat(judge(low, TargetConditions.unknownAll()).finding()).isEqualTo(Finding.CONDITIONS_UNKNOWN);
        assertThat(judge(low, all).finding()).isEqualTo(Finding.MAY_BE_COMPETENCY);
        assertThat(judge(low, all).mayBeCompetency()).isTrue();
        assertThat(judge(low, all.without(Condition.BUDGET)).mayBeCompetency()).isFalse();
    }

    @Test
    void anyOneMissingConditionIsEnough() {
        for (Condition condition : Condition.values()) {
            KpiAttribution judged =
                    judge(attainment(80, 10), TargetConditions.givenAll().without(condition));
            assertThat(judged.finding()).isEqualTo(Finding.CONDITIONS_MISSING);
            assertThat(judged.conditions().missing()).containsExactly(condition);
        }
    }

    @Test
    void reasonsAreNamedInEachLanguage() {
        KpiAttribution judged = judge(
                attainment(80, 10),
                TargetConditions.unknownAll().with(Condition.SPECIALIST_SUPPORT).without(Condition.BUDGET));
        assertThat(judged.render(Locale.ENGLISH))
                .contains("80.0 % of plan is low", "no competency gap yet", "- missing: a budget", "- not known: time");
        assertThat(judged.render(Locale.forLanguageTag("ru")))
                .contains("ещё не разрыв в компетенциях", "- нет: бюджет");
        assertThat(judged.render(Locale.forLanguageTag("pl"))).contains("to jeszcze nie luka", "- brak: budżet");
        assertThat(judged)
                .hasToString("P CONDITIONS_MISSING (missing [BUDGET], unknown [TARGET_EXPLAINED,"
                        + " KNOWLEDGE_PROVIDED, TIME_TO_KNOW_CLIENT])");
    }

    @Test
    void conditionsAreEitherGivenMissingOrUnknown() {
        TargetConditions some =
                TargetConditions.unknownAll().with(Condition.BUDGET).without(Condition.TIME_TO_KNOW_CLIENT);
        assertThat(some.given()).containsExactly(Condition.BUDGET);
        assertThat(some.missing()).containsExactly(Condition.TIME_TO_KNOW_CLIENT);
        assertThat(some.unknown()).hasSize(3);
        assertThat(some.without(Condition.BUDGET).given()).isEmpty();
        assertThat(some.with(Condition.TIME_TO_KNOW_CLIENT).missing()).isEmpty();
        assertThat(TargetConditions.givenAll())
                .isEqualTo(new TargetConditions(EnumSet.copyOf(Arrays.asList(Condition.values())), Set.of()));
        assertThatThrownBy(() -> new TargetConditions(Set.of(Condition.BUDGET), Set.of(Condition.BUDGET)))
                .hasMessageStartingWith("Missing conditions");
    }
}
