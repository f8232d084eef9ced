package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionKind;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.progress.TrainingCalendar.State;

/** Source case H8: trainings and courses that come back. */
class H08PeriodicTrainingTest {
    private static final LocalDate FIRST = LocalDate.of(2028, 1, 31);

    private static RecurringAction action(String code, Period every, LocalDate firstDue) {
        return new RecurringAction(code, LocalizedText.of("Training " + code), every, firstDue, null);
    }

    @Test
    void dueOnceMoreAfterItWasDone() {
        RecurringAction training = action("SALES", Period.ofMonths(6), FIRST);
        assertThat(training.due()).isEqualTo(FIRST);
        assertThat(training.doneOn(LocalDate.of(2028, 2, 10)).due()).isEqualTo(LocalDate.of(2028, 8, 10));
        var taken = RecurringAction.of(
                D06SmallerClientsTest.action("SAL-1", "SAL", ActionKind.TRAINING, LearningMode.EDUCATION),
                Period.ofYears(1),
                FIRST);
        assertThat(taken.code()).isEqualTo("SAL-1");
        assertThat(taken.due()).isEqualTo(FIRST);
    }

    /** Months count from the first day, so February doesn't turn the 31st into the 29th for good. */
    @Test
    void theLastOfAMonthComesBack() {
        assertThat(action("M", Period.ofMonths(1), FIRST).dueUntil(LocalDate.of(2028, 4, 30)))
                .containsExactly(
                        FIRST, LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 31), LocalDate.of(2028, 4, 30));
        assertThat(action("M", Period.ofMonths(1), FIRST).dueUntil(FIRST.minusDays(1)))
                .isEmpty();
    }

    @Test
    void overdueSoonLater() {
        TrainingCalendar calendar = TrainingCalendar.of(
                "A01",
                LocalDate.of(2028, 3, 1),
                List.of(
                        action("LATER", Period.ofYears(1), LocalDate.of(2028, 3, 30)),
                        action("SOON", Period.ofYears(1), LocalDate.of(2028, 3, 29)),
                        action("TODAY", Period.ofYears(1), LocalDate.of(2028, 3, 1)),
                        action("OVER", Period.ofYears(1), LocalDate.of(2028, 2, 29))));
        assertThat(calendar.in(State.OVERDUE)).extracting(RecurringAction::code).containsExactly("OVER");
        assertThat(calendar.in(State.SOON)).extracting(RecurringAction::code).containsExactly("TODAY", "SOON");
        assertThat(calendar.in(State.LATER)).extracting(RecurringAction::code).containsExactly("LATER");
        assertThat(calendar.render(Locale.ENGLISH)).contains("- Training OVER: was due on 29 February 2028");
        assertThat(calendar.render(Locale.forLanguageTag("ru")))
                .contains("- Training OVER: срок был 29 февраля 2028 г.");
        assertThat(calendar.render(Locale.forLanguageTag("pl"))).contains("termin minął 29 lutego 2028 r.");
        assertThat(TrainingCalendar.of("A01", FIRST, List.of()).render(Locale.ENGLISH))
                .contains("Nothing is due soon.");
    }

    @Test
    void bornValid() {
        assertThatIllegalArgumentException().isThrownBy(() -> action("M", Period.ZERO, FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> action("M", Period.ofDays(-1), FIRST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingCalendar.of(
                        "A01",
                        FIRST,
                        List.of(action("M", Period.ofDays(1), FIRST), action("M", Period.ofDays(1), FIRST))))
                .withMessageContaining("must have no code twice");
    }

    @Property(tries = 100)
    void dueDaysAscendAndEndInTime(
            @ForAll @IntRange(min = 1, max = 24) int months, @ForAll @IntRange(max = 3000) int days) {
        LocalDate until = FIRST.plusDays(days);
        List<LocalDate> due = action("M", Period.ofMonths(months), FIRST).dueUntil(until);
        assertThat(due).isSorted().doesNotHaveDuplicates().allMatch(d -> !d.isAfter(until));
        assertThat(FIRST.plusMonths((long) months * due.size())).isAfter(until);
    }
}
