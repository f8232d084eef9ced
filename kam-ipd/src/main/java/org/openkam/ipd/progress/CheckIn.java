package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.ipd.plan.PlanStep;

/**
 * What was said about a goal on a day. The host gives the day; nothing here reads a clock. Immutable.
 *
 * @param competency code of the goal's competency
 * @param on the day
 * @param stepsDone codes of steps that are done by then, new ones or all
 * @param views how the parties see it; who said nothing isn't in it
 * @param evidence what shows it, in the words of whoever wrote it; may be empty
 */
public record CheckIn(
        String competency,
        LocalDate on,
        SortedSet<String> stepsDone,
        SortedMap<PlanParty, GoalView> views,
        String evidence)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How somebody sees a goal on the way. */
    public enum GoalView {
        /** It goes well. */
        GOING_WELL,
        /** It goes, but slowly. */
        SLOWLY,
        /** It doesn't go on without help. */
        BLOCKED
    }

    public CheckIn {
        Arguments.code(competency, "competency of check-in");
        Arguments.notNull(on, "day of check-in");
        stepsDone.forEach(step -> Arguments.code(step, "step"));
        stepsDone = Collections.unmodifiableSortedSet(new TreeSet<>(stepsDone));
        views = Collections.unmodifiableSortedMap(new TreeMap<>(views));
        Arguments.notNull(evidence, "evidence");
    }

    /** Creates a check-in without steps and views, to be filled in. */
    public static CheckIn on(LocalDate day, String competency) {
        return new CheckIn(competency, day, new TreeSet<>(), new TreeMap<>(), "");
    }

    /** Returns this check-in with one more step done. */
    public CheckIn done(String step) {
        TreeSet<String> more = new TreeSet<>(stepsDone);
        more.add(step);
        return new CheckIn(competency, on, more, views, evidence);
    }

    /** Returns this check-in with a party's view. */
    public CheckIn seen(PlanParty party, GoalView view) {
        Map<PlanParty, GoalView> more = new TreeMap<>(views);
        more.put(party, view);
        return new CheckIn(competency, on, stepsDone, new TreeMap<>(more), evidence);
    }

    /** Returns this check-in with other evidence. */
    public CheckIn shownBy(String words) {
        return new CheckIn(competency, on, stepsDone, views, words);
    }

    /** Returns how a party sees it, if it said so. */
    public Optional<GoalView> view(PlanParty party) {
        return Optional.ofNullable(views.get(party));
    }

    /** Returns how many percent of a goal's steps this check-in calls done, 0 to 100. */
    public double percentDone(DevelopmentGoal goal) {
        long done = goal.steps().stream()
                .map(PlanStep::code)
                .filter(stepsDone::contains)
                .count();
        return 100.0 * done / goal.steps().size();
    }

    /** Returns day and counts; the evidence tells about clients and colleagues. */
    @Override
    public String toString() {
        return on + " " + competency + ": " + stepsDone.size() + " steps done, " + views;
    }
}
