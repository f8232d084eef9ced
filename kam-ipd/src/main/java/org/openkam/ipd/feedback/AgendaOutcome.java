package org.openkam.ipd.feedback;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.ipd.PlanningContext;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.instrument.TargetConditions;

/**
 * What came out of the talk of three, as written down by the consultant: the input for the plan. Examples themselves aren't kept, only
 * that one was given; they tell about clients and colleagues. Immutable and thread-safe.
 *
 * @param subject whom it is about
 * @param heldOn the day of the talk
 * @param managerViewDiscussed whether the difference between the manager's view and the picture was talked about
 * @param items one for each competency at most, by code
 * @param conditions what the work needs and what of it the person has (source case rule R37)
 * @param nextSteps what was agreed to do at once, by day
 */
public record AgendaOutcome(
        FeedbackAgenda.Subject subject,
        LocalDate heldOn,
        boolean managerViewDiscussed,
        List<ItemOutcome> items,
        TargetConditions conditions,
        List<NextStep> nextSteps)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What became of a conclusion. */
    public enum Conclusion {
        /** All three agree. */
        AGREED,
        /** At least one doesn't; it stays in the plan's input, and the disagreement is on record. */
        CONTESTED,
        /** It was taken back: nothing is planned for it before others. */
        WITHDRAWN,
        /** There was no time for it. */
        NOT_DISCUSSED
    }

    /**
     * What came out about a competency.
     *
     * @param competency its code
     * @param conclusion what became of the conclusion
     * @param businessRelevance how much business leans on it: 0 not at all, 1 as usual, 2 twice as much
     * @param exampleGiven whether somebody gave an example from practice
     */
    public record ItemOutcome(String competency, Conclusion conclusion, double businessRelevance, boolean exampleGiven)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public ItemOutcome {
            Arguments.code(competency, "competency");
            Arguments.notNull(conclusion, "conclusion");
            Arguments.finite(businessRelevance, "business relevance of " + competency);
            Arguments.that(
                    businessRelevance >= 0,
                    "business relevance of " + competency,
                    businessRelevance,
                    "must not be negative");
        }
    }

    /**
     * What somebody does next.
     *
     * @param words what, as the three put it; not blank
     * @param owner who
     * @param until the last day for it
     */
    public record NextStep(String words, PlanParty owner, LocalDate until) implements Serializable {
        private static final long serialVersionUID = 1L;

        public NextStep {
            Arguments.that(words != null && !words.isBlank(), "next step", "", "must not be blank");
            Arguments.notNull(owner, "owner of next step");
            Arguments.notNull(until, "day of next step");
        }
    }

    public AgendaOutcome {
        Arguments.notNull(subject, "subject of outcome");
        Arguments.notNull(heldOn, "day of the talk");
        items = items.stream()
                .sorted(Comparator.comparing(ItemOutcome::competency))
                .toList();
        TreeSet<String> seen = new TreeSet<>();
        for (ItemOutcome item : items) {
            Arguments.that(seen.add(item.competency()), "competency", item.competency(), "must stand only once");
            subject.model().competency(item.competency());
        }
        Arguments.notNull(conditions, "conditions");
        nextSteps = nextSteps.stream()
                .sorted(Comparator.comparing(NextStep::until)
                        .thenComparing(NextStep::owner)
                        .thenComparing(NextStep::words))
                .toList();
        for (NextStep step : nextSteps) {
            Arguments.that(
                    !step.until().isBefore(heldOn), "day of next step", step.until(), "must not lie before the talk");
        }
    }

    /** Returns the outcome to fill in: every item of an agenda open, business as usual, no condition known. */
    public static AgendaOutcome open(FeedbackAgenda agenda, LocalDate heldOn) {
        List<ItemOutcome> items = agenda.items().stream()
                .map(i -> new ItemOutcome(i.competency(), Conclusion.NOT_DISCUSSED, 1, false))
                .toList();
        return new AgendaOutcome(agenda.subject(), heldOn, false, items, TargetConditions.unknownAll(), List.of());
    }

    /** Returns this outcome with what came out about a competency, instead of what it said before. */
    public AgendaOutcome with(ItemOutcome item) {
        List<ItemOutcome> all = new ArrayList<>(items);
        all.removeIf(i -> i.competency().equals(item.competency()));
        all.add(item);
        return new AgendaOutcome(subject, heldOn, managerViewDiscussed, all, conditions, nextSteps);
    }

    /** Returns this outcome with other conditions. */
    public AgendaOutcome with(TargetConditions other) {
        return new AgendaOutcome(subject, heldOn, managerViewDiscussed, items, other, nextSteps);
    }

    /** Returns this outcome with one more next step. */
    public AgendaOutcome with(NextStep step) {
        List<NextStep> all = new ArrayList<>(nextSteps);
        all.add(step);
        return new AgendaOutcome(subject, heldOn, managerViewDiscussed, items, conditions, all);
    }

    /** Returns this outcome with the manager's view talked about. */
    public AgendaOutcome managerViewTalkedAbout() {
        return new AgendaOutcome(subject, heldOn, true, items, conditions, nextSteps);
    }

    /** Returns what came out about a competency, if it is listed. */
    public Optional<ItemOutcome> item(String competency) {
        return items.stream().filter(i -> i.competency().equals(competency)).findFirst();
    }

    /** Returns the codes of the competencies with a conclusion, by code. */
    public List<String> with(Conclusion conclusion) {
        return items.stream()
                .filter(i -> i.conclusion() == conclusion)
                .map(ItemOutcome::competency)
                .toList();
    }

    /** Returns whether a plan may follow: the manager's view was talked about where that comes first (source case rule R08). */
    public boolean isReadyForPlan(FeedbackAgenda agenda) {
        Arguments.that(
                agenda.subject().assessee().equals(subject.assessee()),
                "assessee of agenda",
                agenda.subject().assessee(),
                "must be that of the talk");
        return managerViewDiscussed || !agenda.managerView().comesFirst();
    }

    /**
     * Returns the input for the plan: business relevance as captured, 0 for what was withdrawn, as usual for what wasn't discussed, and
     * the conditions of the work.
     */
    public PlanningContext context() {
        return context(PlanningContext.unknown());
    }

    /** Returns the input for the plan on top of what the host knew before the talk; what nobody spoke of stays as it was. */
    public PlanningContext context(PlanningContext known) {
        PlanningContext context = known.with(onTopOf(known.conditions()));
        for (ItemOutcome item : items) {
            if (item.conclusion() != Conclusion.NOT_DISCUSSED) {
                double relevance = item.conclusion() == Conclusion.WITHDRAWN ? 0 : item.businessRelevance();
                context = context.relevance(item.competency(), relevance);
            }
        }
        return context;
    }

    private TargetConditions onTopOf(TargetConditions known) {
        TargetConditions both = known;
        for (TargetConditions.Condition condition : conditions.given()) {
            both = both.with(condition);
        }
        for (TargetConditions.Condition condition : conditions.missing()) {
            both = both.without(condition);
        }
        return both;
    }

    /** Returns the minutes, line by line, in the language of a locale. */
    public String render(Locale locale) {
        return new OutcomeText(this, Language.of(locale)).render();
    }

    /** Returns numbers only. */
    @Override
    public String toString() {
        return "talk about " + subject.assessee() + " on " + heldOn + ": "
                + with(Conclusion.AGREED).size() + " agreed, "
                + with(Conclusion.CONTESTED).size() + " contested, "
                + with(Conclusion.WITHDRAWN).size() + " withdrawn";
    }
}
