package org.openkam.ipd.exchange;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.PlanText;

/**
 * The steps and check-ins of a plan for a calendar (.ics, RFC 5545): each step as a task with its first day and the day it is due, and as an all-day
 * event on that day, because many calendars show no tasks; each check-in as an all-day event. Calendars are shared more widely than
 * plans, so no score, need or reason stands in one, and every entry is private. The same plan gives the same bytes; an entry
 * keeps its identity when its date moves, so that a calendar updates it. Immutable and thread-safe.
 */
public final class PlanCalendar {
    private static final Messages MESSAGES = Messages.of(PlanCalendar.class, "calendar");
    private static final int MOST_WEEKS = 1000;

    private final String code;
    private final DevelopmentPlan plan;
    private final LocalDate start;
    private final Language language;
    private final List<LocalDate> checkIns;

    private PlanCalendar(String code, DevelopmentPlan plan, Language language, List<LocalDate> checkIns) {
        this.code = Arguments.code(code, "code of plan");
        this.plan = Arguments.notNull(plan, "plan");
        Arguments.that(
                plan.start().isPresent(), "plan of", plan.assessee(), "must have a start to stand in a calendar");
        this.start = plan.start().orElseThrow();
        this.language = Arguments.notNull(language, "language");
        this.checkIns = List.copyOf(new TreeSet<>(checkIns));
    }

    /**
     * Returns the calendar of a plan, without check-ins.
     *
     * @param code names the plan for the host, and so every entry of it; another plan must have another one
     * @param plan a plan with a start
     * @param language of the texts
     * @throws IllegalArgumentException if the plan has no start
     */
    public static PlanCalendar of(String code, DevelopmentPlan plan, Language language) {
        return new PlanCalendar(code, plan, language, List.of());
    }

    /** Returns this calendar with check-ins on the given days in place of those it has. */
    public PlanCalendar checkIns(List<LocalDate> days) {
        return new PlanCalendar(code, plan, language, days);
    }

    /**
     * Returns this calendar with a check-in every so many weeks, from the start until the last step is due.
     *
     * @param weeks 1 to 1000
     */
    public PlanCalendar checkInsEvery(int weeks) {
        Arguments.inRange(weeks, 1, MOST_WEEKS, "weeks between check-ins");
        int last = plan.goals().stream().mapToInt(DevelopmentGoal::weeks).max().orElse(0);
        List<LocalDate> days = new ArrayList<>();
        for (int week = weeks; week <= last; week += weeks) {
            days.add(start.plusWeeks(week));
        }
        return checkIns(days);
    }

    /**
     * Writes the calendar, and leaves the writer open.
     *
     * @param stamp when it was made, as the host says; the library reads no clock
     * @param out to a file in UTF-8
     * @throws IOException if {@code out} fails
     */
    public void write(Instant stamp, Writer out) throws IOException {
        Arguments.notNull(stamp, "stamp");
        IcsWriter ics = new IcsWriter(out);
        ics.line("BEGIN", "VCALENDAR");
        ics.line("VERSION", "2.0");
        ics.line("PRODID", "-//openkam//development plan//" + language.code().toUpperCase(Locale.ROOT));
        ics.line("CALSCALE", "GREGORIAN");
        for (DevelopmentGoal goal : plan.goals()) {
            for (PlanStep step : goal.steps()) {
                task(ics, stamp, goal, step);
                due(ics, stamp, goal, step);
            }
        }
        for (int i = 0; i < checkIns.size(); i++) {
            checkIn(ics, stamp, i);
        }
        ics.line("END", "VCALENDAR");
        out.flush();
    }

    private void task(IcsWriter ics, Instant stamp, DevelopmentGoal goal, PlanStep step) throws IOException {
        ics.line("BEGIN", "VTODO");
        ics.line("UID", uid(goal, step) + "-task");
        ics.stamp(stamp);
        ics.day("DTSTART", plan.startDate(step).orElseThrow());
        ics.day("DUE", plan.dueDate(step).orElseThrow());
        texts(ics, step.name().in(language), description(goal, step));
        ics.line("STATUS", "NEEDS-ACTION");
        ics.line("END", "VTODO");
    }

    private void due(IcsWriter ics, Instant stamp, DevelopmentGoal goal, PlanStep step) throws IOException {
        String name = step.name().in(language);
        LocalDate day = plan.dueDate(step).orElseThrow();
        String summary = MESSAGES.text("due", language, Messages.values("step", name));
        event(ics, stamp, uid(goal, step) + "-due", day);
        texts(ics, summary, description(goal, step));
        ics.line("END", "VEVENT");
    }

    private void checkIn(IcsWriter ics, Instant stamp, int number) throws IOException {
        LocalDate day = checkIns.get(number);
        event(ics, stamp, "openkam-" + code + "-check-in-" + (number + 1), day);
        String summary = MESSAGES.text("checkin", language, Messages.values("assessee", plan.assessee()));
        texts(ics, summary, MESSAGES.text("checkin.what", language));
        ics.line("END", "VEVENT");
    }

    /** An event of a whole day ends on the day after, by the format's own count. */
    private static void event(IcsWriter ics, Instant stamp, String uid, LocalDate day) throws IOException {
        ics.line("BEGIN", "VEVENT");
        ics.line("UID", uid);
        ics.stamp(stamp);
        ics.day("DTSTART", day);
        ics.day("DTEND", day.plusDays(1));
        ics.line("TRANSP", "TRANSPARENT");
    }

    private void texts(IcsWriter ics, String summary, String description) throws IOException {
        String named = ";LANGUAGE=" + language.code();
        ics.text("SUMMARY" + named, summary);
        ics.text("DESCRIPTION" + named, description);
        ics.line("CLASS", "PRIVATE");
    }

    private String uid(DevelopmentGoal goal, PlanStep step) {
        return "openkam-" + code + "-" + goal.competency() + "-" + step.code();
    }

    private String description(DevelopmentGoal goal, PlanStep step) {
        PlanText words = PlanText.of(plan, language);
        List<String> lines = new ArrayList<>(List.of(step.text().description().in(language)));
        lines.add(line("assessee", plan.assessee()));
        lines.add(line("goal", words.competency(goal.competency())));
        lines.add(line("owner", words.owner(step)));
        step.text().partner().ifPresent(p -> lines.add(line("partner", p.in(language))));
        lines.add(line("evidence", step.text().evidence().in(language)));
        return String.join("\n", lines);
    }

    private String line(String key, String value) {
        return MESSAGES.text(key, language, Messages.values("value", value));
    }

    @Override
    public String toString() {
        return "calendar of " + code + ", " + checkIns.size() + " check-ins";
    }
}
