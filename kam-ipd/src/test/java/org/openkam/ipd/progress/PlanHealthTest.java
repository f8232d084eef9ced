package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.ipd.progress.CheckIn.GoalView;
import org.openkam.ipd.progress.GoalHealth.Sign;
import org.openkam.ipd.progress.GoalHealth.Status;

/** The plan starts on Monday, 1 January 2024: P1 is due on 29 January, P2 begins then and is due on 25 March, R1 on 11 March. */
class PlanHealthTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final DevelopmentPlan PLAN = Plans.startingOn(START);

    private static GoalHealth planning(LocalDate asOf, CheckIn... checkIns) {
        return PlanHealth.of(PLAN, List.of(checkIns), asOf).goals().get(0);
    }

    private static CheckIn on(int month, int day) {
        return CheckIn.on(LocalDate.of(2024, month, day), "PLN");
    }

    @Test
    void nothingHasBegunWithoutCheckIn() {
        GoalHealth before = planning(START.minusDays(1));
        assertThat(before.status()).isEqualTo(Status.NOT_STARTED);
        assertThat(before.signs()).containsExactly(Sign.NOT_YET_TIME, Sign.NO_CHECK_IN);
        GoalHealth open = PlanHealth.of(Plans.open(), List.of(), START).goals().get(0);
        assertThat(open.signs()).containsExactly(Sign.NO_START_DATE, Sign.NO_CHECK_IN);
        assertThat(PlanHealth.of(PLAN, List.of(), START).status()).isEqualTo(Status.NOT_STARTED);
    }

    @Test
    void aStepMayBeLateByTheDaysOfGrace() {
        assertThat(planning(LocalDate.of(2024, 2, 5), on(1, 28)).status()).isEqualTo(Status.ON_TRACK);
        GoalHealth late = planning(LocalDate.of(2024, 2, 6), on(1, 28)); // 29 January and 7 days are over
        assertThat(late.status()).isEqualTo(Status.AT_RISK);
        assertThat(late.signs()).containsExactly(Sign.STEP_OVERDUE);
        assertThat(planning(LocalDate.of(2024, 2, 6), on(1, 28).done("P1")).status())
                .isEqualTo(Status.ON_TRACK);
        assertThat(planning(LocalDate.of(2024, 2, 6)).status()).isEqualTo(Status.AT_RISK); // nobody said anything
    }

    /** Two check-ins of one day count together; of what one party said twice that day the graver view counts. */
    @Test
    void theOrderOfCheckInsOfOneDayDoesNotMatter() {
        CheckIn well = on(1, 20).seen(PlanParty.ASSESSEE, CheckIn.GoalView.GOING_WELL);
        CheckIn blocked = on(1, 20).seen(PlanParty.MANAGER, CheckIn.GoalView.BLOCKED);
        CheckIn slowly = on(1, 20).seen(PlanParty.ASSESSEE, CheckIn.GoalView.SLOWLY);
        LocalDate day = LocalDate.of(2024, 1, 21);
        assertThat(planning(day, well, blocked).signs()).containsExactly(Sign.BLOCKED, Sign.VIEWS_DIFFER);
        assertThat(planning(day, blocked, well).signs()).containsExactly(Sign.BLOCKED, Sign.VIEWS_DIFFER);
        assertThat(planning(day, well, slowly).signs()).isEmpty();
        assertThat(planning(day, slowly, well).signs()).isEmpty();
    }

    @Test
    void silenceStalls() {
        CheckIn last = on(1, 29).done("P1");
        assertThat(planning(LocalDate.of(2024, 3, 11), last).status()).isEqualTo(Status.ON_TRACK); // 42 days
        GoalHealth silent = planning(LocalDate.of(2024, 3, 12), last); // 43 days, 29 February included
        assertThat(silent.status()).isEqualTo(Status.STALLED);
        assertThat(silent.signs()).containsExactly(Sign.SILENT);
        assertThat(silent.last()).contains(LocalDate.of(2024, 1, 29));
        HealthPolicy patient = new HealthPolicy(7, 60);
        assertThat(PlanHealth.of(PLAN, List.of(last), LocalDate.of(2024, 3, 12), patient)
                        .goals()
                        .get(0)
                        .status())
                .isEqualTo(Status.ON_TRACK);
    }

    @Test
    void viewsOfTheLastCheckInCount() {
        LocalDate day = LocalDate.of(2024, 1, 20);
        CheckIn blocked = on(1, 10).seen(PlanParty.ASSESSEE, GoalView.BLOCKED);
        CheckIn well = on(1, 15).seen(PlanParty.ASSESSEE, GoalView.GOING_WELL);
        assertThat(planning(day, blocked).signs()).containsExactly(Sign.BLOCKED);
        assertThat(planning(day, well, blocked).signs()).isEmpty();
        CheckIn differ = well.seen(PlanParty.MANAGER, GoalView.SLOWLY);
        assertThat(planning(day, differ).signs()).containsExactly(Sign.VIEWS_DIFFER);
        assertThat(planning(day, differ).status()).isEqualTo(Status.AT_RISK);
        assertThat(differ.view(PlanParty.MANAGER)).contains(GoalView.SLOWLY);
        assertThat(differ.view(PlanParty.CONSULTANT)).isEmpty();
    }

    @Test
    void stepsDoneAddUpOverCheckIns() {
        GoalHealth half = planning(LocalDate.of(2024, 2, 1), on(1, 20).done("P1"));
        assertThat(half.percentDone()).isCloseTo(50, within(1e-12));
        assertThat(on(1, 20).done("P1").percentDone(PLAN.goals().get(0))).isCloseTo(50, within(1e-12));
        GoalHealth all = planning(
                LocalDate.of(2024, 12, 1), on(3, 1).done("P2"), on(1, 20).done("P1"));
        assertThat(all.status()).isEqualTo(Status.STEPS_DONE);
        assertThat(all.signs()).isEmpty();
        GoalHealth earlier = planning(
                LocalDate.of(2024, 2, 1), on(3, 1).done("P2"), on(1, 20).done("P1"));
        assertThat(earlier.stepsDone()).isEqualTo(1); // the check-in of March is still to come
    }

    @Test
    void thePlanStandsAsItsWorstGoal() {
        LocalDate day = LocalDate.of(2024, 2, 20);
        CheckIn done = on(1, 29).done("P1").done("P2");
        assertThat(PlanHealth.of(PLAN, List.of(done), day).status())
                .isEqualTo(Status.ON_TRACK); // REL begins on 26 February
        CheckIn blocked = CheckIn.on(day, "REL").seen(PlanParty.MANAGER, GoalView.BLOCKED);
        assertThat(PlanHealth.of(PLAN, List.of(done, blocked), day).status()).isEqualTo(Status.AT_RISK);
        CheckIn both = CheckIn.on(day, "REL").done("R1");
        assertThat(PlanHealth.of(PLAN, List.of(done, both), day).status()).isEqualTo(Status.STEPS_DONE);
        assertThat(PlanHealth.of(Plans.without(), List.of(), day).status()).isEqualTo(Status.STEPS_DONE);
    }

    @Test
    void theOrderOfCheckInsDoesNotMatter() {
        List<CheckIn> some = new ArrayList<>(List.of(
                on(1, 10).done("P1"),
                on(2, 10).seen(PlanParty.ASSESSEE, GoalView.SLOWLY),
                CheckIn.on(LocalDate.of(2024, 3, 1), "REL")));
        PlanHealth health = PlanHealth.of(PLAN, some, LocalDate.of(2024, 3, 5));
        Collections.reverse(some);
        assertThat(PlanHealth.of(PLAN, some, LocalDate.of(2024, 3, 5))).isEqualTo(health);
    }

    @Test
    void refusesWhatThePlanDoesNotKnow() {
        CheckIn step = on(1, 10).done("R1");
        assertThatThrownBy(() -> planning(START, step)).hasMessageContaining("must be one of the goal's");
        assertThatThrownBy(() -> planning(START, CheckIn.on(START, "TRK"))).hasMessageContaining("goal of the plan");
        assertThatThrownBy(() -> new HealthPolicy(-1, 1)).hasMessageContaining("grace");
    }

    @Test
    void evidenceStaysOutOfLogs() {
        assertThat(on(1, 10).shownBy("Client X signed").toString()).doesNotContain("Client X");
        assertThat(on(1, 10).shownBy("Client X signed").evidence()).isEqualTo("Client X signed");
    }

    @Test
    void sentencesInThreeLanguages() {
        PlanHealth health = PlanHealth.of(PLAN, List.of(on(1, 20).done("P1")), LocalDate.of(2024, 4, 10));
        assertThat(health.render(Locale.ENGLISH))
                .contains("Development plan of A on 10 April 2024: stalled")
                .contains("1 of 2 steps done; last check-in: 20 January 2024. Worth a talk:")
                .contains("0 of 1 step done; last check-in: none.");
        assertThat(health.render(Locale.forLanguageTag("ru")))
                .contains("выполнено 1 из 2 шагов", "выполнено 0 из 1 шага");
        assertThat(health.render(Locale.forLanguageTag("pl")))
                .contains("wykonano 1 z 2 kroków", "wykonano 0 z 1 kroku");
        for (String language : List.of("en", "ru", "pl")) {
            assertThat(health.render(Locale.forLanguageTag(language))).doesNotContain("{");
        }
    }
}
