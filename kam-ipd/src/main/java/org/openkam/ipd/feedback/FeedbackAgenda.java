package org.openkam.ipd.feedback;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.text.Language;
import org.openkam.ipd.PlanningContext;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * What the person, the manager and the consultant talk about (source case row A5): facts and questions, no verdict. What the plan
 * hangs on comes first, in it the most contested, then the most important. Each party has a version of its own; all have the same items in the same order, and none holds what
 * is for others alone: {@link #render} and {@link AgendaJson} take the reader, and {@link AgendaFact} says who reads what. The
 * object itself holds everything, so it is the consultant's. Made of released values only. Immutable and thread-safe.
 *
 * @param subject whom it is about
 * @param policy how it was made
 * @param managerView the manager's scores beside the picture that the other raters draw
 * @param opening strengths to begin with
 * @param items all items, in order; {@link #prepared} and {@link #later} divide them
 */
public record FeedbackAgenda(
        Subject subject, AgendaPolicy policy, ManagerView managerView, Opening opening, List<AgendaItem> items)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Whom an agenda is about and against what.
     *
     * @param assessee code of the person
     * @param model the competency model
     * @param role the role compared with
     */
    public record Subject(String assessee, CompetencyModel model, RoleProfile role) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Subject {
            Arguments.code(assessee, "assessee");
            Arguments.notNull(model, "model");
            Arguments.notNull(role, "role");
        }
    }

    /**
     * With what the talk opens.
     *
     * @param competencies codes, the furthest above its target first
     * @param aboveTarget whether they lie above their targets by more than the policy's rule asks; else they are just those that
     *     were rated highest beside their targets
     */
    public record Opening(List<String> competencies, boolean aboveTarget) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Opening {
            competencies = List.copyOf(competencies);
        }
    }

    public FeedbackAgenda {
        Arguments.notNull(subject, "subject of agenda");
        Arguments.notNull(policy, "policy of agenda");
        Arguments.notNull(managerView, "manager's view");
        Arguments.notNull(opening, "opening");
        items = items.stream().sorted(AgendaItem.ORDER).toList();
    }

    /** Returns the agenda of a person by the standard policy, before there is a plan. */
    public static FeedbackAgenda of(CompetencyProfile profile, RoleFit fit) {
        return of(profile, fit, PlanningContext.unknown(), AgendaPolicy.standard());
    }

    /**
     * Returns the agenda of a person, before there is a plan.
     *
     * @param profile of the person
     * @param fit of the same person with the role to plan for
     * @param context how much business leans on each competency, as far as known before the talk
     * @param policy how the agenda is made
     * @throws IllegalArgumentException if profile and fit are about different people
     */
    public static FeedbackAgenda of(
            CompetencyProfile profile, RoleFit fit, PlanningContext context, AgendaPolicy policy) {
        return new AgendaDraft(profile, fit, policy).agenda(context);
    }

    /**
     * Returns this agenda with what a plan proposes, for the consultant to bring in once the facts are talked through.
     *
     * @throws IllegalArgumentException if the plan is about another person or another role
     */
    public FeedbackAgenda with(DevelopmentPlan plan) {
        Arguments.that(
                plan.assessee().equals(subject.assessee),
                "plan of assessee",
                plan.assessee(),
                "must be about the agenda's assessee " + subject.assessee);
        Arguments.that(
                plan.subject().role().code().equals(subject.role.code()),
                "role of plan",
                plan.subject().role().code(),
                "must be the agenda's role " + subject.role.code());
        List<AgendaItem> proposed = items.stream()
                .map(item -> plan.needs().stream()
                        .filter(n -> n.competency().equals(item.competency()))
                        .findFirst()
                        .map(n -> new AgendaItem(
                                item.gap(), item.topics(), item.importance(), item.facts(), n.decision()))
                        .orElse(item))
                .toList();
        return new FeedbackAgenda(subject, policy, managerView, opening, proposed);
    }

    /** Returns the items that are prepared in full. */
    public List<AgendaItem> prepared() {
        return items.subList(0, Math.min(policy.mostItems(), items.size()));
    }

    /** Returns the items for which there may be no time, so that they are only named. */
    public List<AgendaItem> later() {
        return items.subList(Math.min(policy.mostItems(), items.size()), items.size());
    }

    /** Returns the item about a competency, if there is one. */
    public Optional<AgendaItem> item(String competency) {
        return items.stream().filter(i -> i.competency().equals(competency)).findFirst();
    }

    /** Returns the version of a party as text in the language of a locale. */
    public String render(Locale locale, PlanParty reader) {
        return new AgendaText(this, Language.of(locale), reader).render();
    }

    /** Returns numbers only. */
    @Override
    public String toString() {
        long contested = items.stream().filter(i -> i.contest() > 0).count();
        return "agenda about " + subject.assessee + ": " + items.size() + " items, " + contested + " of them contested";
    }
}
