package org.openkam.ipd.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import biweekly.io.ParseWarning;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.SamplePlans;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanChange;
import org.openkam.ipd.plan.PlanEvent;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.ipd.plan.PlanRecord;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.StepTime;

/** Opened with biweekly, a calendar parser that shares no code with the writer. */
class PlanCalendarTest {
    private static final DevelopmentPlan PLAN = SamplePlans.plan().startingOn(SamplePlans.START);
    private static final Instant STAMP = Instant.parse("2026-02-20T09:30:00Z");
    private static final Language RUSSIAN = new Language("ru");

    private static String ics(PlanCalendar calendar) throws IOException {
        StringWriter out = new StringWriter();
        calendar.write(STAMP, out);
        return out.toString();
    }

    private static ICalendar opened(String text) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar calendar = Biweekly.parse(text).warnings(warnings).first();
        assertThat(warnings).allSatisfy(w -> assertThat(w).isEmpty());
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar;
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    @Test
    void stepsAndCheckInsOpenInACalendar() throws IOException {
        ICalendar calendar =
                opened(ics(PlanCalendar.of("P-2026", PLAN, Language.ENGLISH).checkInsEvery(4)));
        assertThat(calendar.getTodos()).hasSize(3);
        VTodo talk = calendar.getTodos().get(1);
        assertThat(talk.getSummary().getValue()).isEqualTo("Step TALK");
        assertThat(talk.getUid().getValue()).isEqualTo("openkam-P-2026-PLN-TALK-task");
        assertThat(talk.getDateStart().getValue().hasTime()).isFalse();
        assertThat(day(talk.getDateStart().getValue())).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(day(talk.getDateDue().getValue())).isEqualTo(LocalDate.of(2026, 5, 25));
        assertThat(talk.getDateTimeStamp().getValue()).isEqualTo(Date.from(STAMP));
        assertThat(talk.getDescription().getValue())
                .isEqualTo("Do it, with one client\nAssessee: A001\nGoal: Planning, multitasking & deadlines\n"
                        + "Owner: assessee\nWith: direct manager\nEvidence: A note on it");
        assertThat(talk.getClassification().isPrivate()).isTrue();
        // Check-ins after 4, 8 and 12 weeks; the last step is due after 12.
        List<VEvent> events = calendar.getEvents();
        assertThat(events).hasSize(3 + 3);
        VEvent last = events.get(5);
        assertThat(last.getSummary().getValue()).isEqualTo("Check-in on the development plan (A001)");
        assertThat(day(last.getDateStart().getValue())).isEqualTo(LocalDate.of(2026, 5, 25));
        assertThat(day(last.getDateEnd().getValue())).isEqualTo(LocalDate.of(2026, 5, 26));
        assertThat(events.get(0).getSummary().getValue()).isEqualTo("Due: Step MAP");
    }

    @Test
    void everyLanguageIsReadBack() throws IOException {
        VTodo russian =
                opened(ics(PlanCalendar.of("P", PLAN, RUSSIAN))).getTodos().get(0);
        assertThat(russian.getSummary().getValue()).isEqualTo("Шаг MAP");
        assertThat(russian.getSummary().getLanguage()).isEqualTo("ru");
        assertThat(russian.getDescription().getValue())
                .contains("Ответственный: участник")
                .contains("Подтверждение: Заметка об этом");
        VTodo polish = opened(ics(PlanCalendar.of("P", PLAN, new Language("pl"))))
                .getTodos()
                .get(0);
        assertThat(polish.getDescription().getValue())
                .contains("Odpowiada: uczestnik")
                .contains("bezpośredni przełożony");
    }

    @Test
    void linesAreFoldedAt75OctetsAndNoCharacterIsCut() throws IOException {
        String words = "Ж".repeat(200) + " 𝄞𝄞𝄞 a;b,c\\d\r\nnext\ttab\u0007";
        LocalizedText text = LocalizedText.of(words);
        var step = new PlanStep(
                "LONG", new ActionText(text, text, null, text, text), StepOwner.ASSESSEE, StepTime.within(2), null, 0);
        DevelopmentPlan plan = PlanRecord.of(PLAN)
                .with(new PlanEvent.Changed(
                        SamplePlans.by(PlanParty.MANAGER, 1), new PlanChange.SetStep("DEAL", step), "why not"))
                .current();
        String ics = ics(PlanCalendar.of("P", plan, Language.ENGLISH));
        for (String line : ics.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(ics.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(opened(ics).getTodos().get(3).getSummary().getValue())
                .isEqualTo("Ж".repeat(200) + " 𝄞𝄞𝄞 a;b,c\\d\nnexttab");
    }

    @Test
    void aStepThatMovesKeepsItsIdentity() throws IOException {
        DevelopmentPlan later = PLAN.startingOn(SamplePlans.START.plusWeeks(2));
        List<String> before = uids(opened(ics(PlanCalendar.of("P", PLAN, Language.ENGLISH))));
        assertThat(uids(opened(ics(PlanCalendar.of("P", later, RUSSIAN))))).isEqualTo(before);
        assertThat(before).doesNotHaveDuplicates().hasSize(6);
        assertThat(uids(opened(ics(PlanCalendar.of("Q", PLAN, Language.ENGLISH)))))
                .doesNotContainAnyElementsOf(before);
    }

    private static List<String> uids(ICalendar calendar) {
        List<String> uids = new ArrayList<>();
        calendar.getTodos().forEach(t -> uids.add(t.getUid().getValue()));
        calendar.getEvents().forEach(e -> uids.add(e.getUid().getValue()));
        return uids;
    }

    /** A calendar is seen by more people than a plan, so no figure of the assessment stands in it. */
    @Test
    void noScoreStandsInACalendar() throws IOException {
        String ics = ics(PlanCalendar.of("P", PLAN, Language.ENGLISH)).replace("\r\n ", "");
        assertThat(ics).doesNotContain("2.33").doesNotContain("2.50").doesNotContain("Because of the data");
    }

    @Test
    void sameBytesWhateverTheMachine() throws IOException {
        String one = ics(PlanCalendar.of("P", PLAN, RUSSIAN));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(ics(PlanCalendar.of("P", PLAN, RUSSIAN))).isEqualTo(one);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aPlanWithoutGoalsIsAnEmptyCalendarAndOneWithoutAStartIsNone() throws IOException {
        DevelopmentPlan none = new DevelopmentPlan(
                PLAN.subject(), PLAN.needs(), List.of(), List.of(), PLAN.reckoning(), SamplePlans.START);
        ICalendar empty = Biweekly.parse(ics(PlanCalendar.of("P", none, RUSSIAN).checkInsEvery(4)))
                .first();
        assertThat(empty.getTodos()).isEmpty();
        assertThat(empty.getEvents()).isEmpty();
        assertThatThrownBy(() -> PlanCalendar.of("P", SamplePlans.plan(), RUSSIAN))
                .hasMessage("Plan of (A001) must have a start to stand in a calendar.");
        assertThatThrownBy(() -> PlanCalendar.of("P", PLAN, RUSSIAN).checkInsEvery(0))
                .hasMessageContaining("Weeks between check-ins (0)");
    }
}
