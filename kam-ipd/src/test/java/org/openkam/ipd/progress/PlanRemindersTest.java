package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.ipd.progress.Reminder.Topic;

class PlanRemindersTest {
    /** P1 in weeks 1 to 4, P2 in 5 to 12, R1 in 9 and 10. */
    private static final DevelopmentPlan PLAN = Plans.startingOn(LocalDate.of(2024, 1, 31));

    private static List<LocalDate> days(PlanReminders reminders, Topic topic, PlanParty party) {
        return reminders.reminders().stream()
                .filter(r -> r.topic() == topic && r.recipient() == party)
                .map(Reminder::on)
                .toList();
    }

    /** 31 January, 29 February of a leap year, 31 March; the last step ends on 24 April, 12 weeks after the start. */
    @Test
    void monthsAreCountedFromTheStart() {
        PlanReminders reminders = PlanReminders.of(PLAN, List.of(), LocalDate.of(2024, 1, 31));
        assertThat(days(reminders, Topic.CHECK_IN, PlanParty.MANAGER))
                .containsExactly(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 31));
        assertThat(days(reminders, Topic.PLAN_ENDS, PlanParty.ASSESSEE)).containsExactly(LocalDate.of(2024, 4, 24));
        assertThat(days(reminders, Topic.REASSESSMENT, PlanParty.CONSULTANT))
                .containsExactly(LocalDate.of(2025, 1, 31));
        PlanReminders common =
                PlanReminders.of(Plans.startingOn(LocalDate.of(2025, 1, 31)), List.of(), LocalDate.of(2025, 1, 31));
        assertThat(days(common, Topic.CHECK_IN, PlanParty.ASSESSEE))
                .containsExactly(LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 31));
    }

    @Test
    void aYearAfterTheLeapDay() {
        PlanReminders reminders =
                PlanReminders.of(Plans.startingOn(LocalDate.of(2024, 2, 29)), List.of(), LocalDate.of(2024, 2, 29));
        assertThat(days(reminders, Topic.REASSESSMENT, PlanParty.MANAGER)).containsExactly(LocalDate.of(2025, 2, 28));
        assertThat(days(reminders, Topic.CHECK_IN, PlanParty.MANAGER))
                .containsExactly(LocalDate.of(2024, 3, 29), LocalDate.of(2024, 4, 29));
        ReminderPolicy fourYears = new ReminderPolicy(7, 1, 48);
        PlanReminders later = PlanReminders.of(
                Plans.startingOn(LocalDate.of(2024, 2, 29)), List.of(), LocalDate.of(2024, 2, 29), fourYears);
        assertThat(days(later, Topic.REASSESSMENT, PlanParty.MANAGER)).containsExactly(LocalDate.of(2028, 2, 29));
    }

    /** P1 is due on 28 February, P2 begins then and is due on 24 April, R1 runs from 27 March to 10 April. */
    @Test
    void stepsAreAnnouncedToTheirOwners() {
        PlanReminders reminders = PlanReminders.of(PLAN, List.of(), LocalDate.of(2024, 1, 31));
        assertThat(reminders.reminders())
                .filteredOn(r -> r.topic() == Topic.STEP_DUE)
                .extracting(Reminder::toString)
                .containsExactly(
                        "2024-02-21 STEP_DUE ASSESSEE P1",
                        "2024-04-03 STEP_DUE ASSESSEE R1", // its partner has the person to ask
                        "2024-04-17 STEP_DUE MANAGER P2");
        assertThat(reminders.reminders())
                .filteredOn(r -> r.topic() == Topic.STEP_BEGINS)
                .extracting(Reminder::toString)
                .containsExactly(
                        "2024-01-31 STEP_BEGINS ASSESSEE P1",
                        "2024-02-28 STEP_BEGINS MANAGER P2",
                        "2024-03-27 STEP_BEGINS ASSESSEE R1");
        assertThat(reminders.on(LocalDate.of(2024, 2, 28))).hasSize(1);
        assertThat(reminders.between(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)))
                .extracting(Reminder::topic)
                .containsExactly(Topic.STEP_BEGINS, Topic.CHECK_IN, Topic.CHECK_IN);
    }

    @Test
    void whatIsDoneIsNotRemindedOf() {
        CheckIn done = CheckIn.on(LocalDate.of(2024, 2, 20), "PLN").done("P1");
        PlanReminders reminders = PlanReminders.of(PLAN, List.of(done), LocalDate.of(2024, 2, 21));
        assertThat(reminders.reminders())
                .noneMatch(r -> r.step().filter(s -> s.code().equals("P1")).isPresent());
        PlanReminders before = PlanReminders.of(PLAN, List.of(done), LocalDate.of(2024, 2, 19));
        assertThat(before.reminders())
                .anyMatch(r -> r.step().filter(s -> s.code().equals("P1")).isPresent());
    }

    @Test
    void whatIsOverdueStandsOnTheDay() {
        LocalDate day = LocalDate.of(2024, 3, 5);
        PlanReminders reminders = PlanReminders.of(PLAN, List.of(), day);
        assertThat(reminders.on(day))
                .extracting(Reminder::toString)
                .containsExactly(
                        day + " STEP_OVERDUE ASSESSEE P1",
                        day + " CHECK_IN_MISSED ASSESSEE",
                        day + " CHECK_IN_MISSED MANAGER");
        assertThat(reminders.on(day).get(0).due()).isEqualTo(LocalDate.of(2024, 2, 28));
        CheckIn talk = CheckIn.on(LocalDate.of(2024, 2, 26), "REL");
        assertThat(PlanReminders.of(PLAN, List.of(talk), day).on(day))
                .extracting(Reminder::topic)
                .containsExactly(Topic.STEP_OVERDUE);
        assertThat(PlanReminders.of(PLAN, List.of(), LocalDate.of(2024, 2, 28)).reminders())
                .noneMatch(r -> r.topic() == Topic.STEP_OVERDUE); // due today isn't overdue
    }

    @Test
    void aPlanWithoutStartOrGoalsRemindsOfNothing() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        assertThat(PlanReminders.of(Plans.open(), List.of(), day).reminders()).isEmpty();
        assertThat(PlanReminders.of(Plans.without().startingOn(day), List.of(), day)
                        .reminders())
                .isEmpty();
    }

    @Test
    void longAfterThePlanOnlyWhatIsOpenIsLeft() {
        PlanReminders reminders = PlanReminders.of(PLAN, List.of(), LocalDate.of(2030, 1, 1));
        assertThat(reminders.reminders())
                .extracting(Reminder::topic)
                .containsOnly(Topic.STEP_OVERDUE, Topic.CHECK_IN_MISSED);
    }

    @Test
    void sentencesInThreeLanguages() {
        PlanReminders reminders = PlanReminders.of(PLAN, List.of(), LocalDate.of(2024, 3, 5));
        assertThat(reminders.render(Locale.ENGLISH))
                .contains(
                        "- 5 March 2024, assessee: a step was to be done by 28 February 2024; agree on what comes next: Step P1");
        assertThat(reminders.render(Locale.forLanguageTag("ru")))
                .contains("руководитель: встреча по плану 31 марта 2024 г.");
        assertThat(reminders.render(Locale.forLanguageTag("pl")))
                .contains("przełożony: rozmowa o planie 31 marca 2024");
        for (String language : List.of("en", "ru", "pl")) {
            assertThat(reminders.render(Locale.forLanguageTag(language))).doesNotContain("{");
        }
    }
}
