package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.Language;

/**
 * How what a role asks for is to be assessed: which instruments and which interview questions see each competency, and
 * what nothing sees.
 *
 * @param model the model
 * @param role a role of the model
 * @param steps one for each competency of the role, in the role's order
 */
public record AssessmentPlan(CompetencyModel model, RoleProfile role, List<Step> steps) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A theme is asked with three questions where the bank has them. */
    private static final int QUESTIONS = 3;

    /**
     * How one competency is assessed.
     *
     * @param requirement what the role asks of it
     * @param uses the instruments that see it
     * @param questions what to ask in an interview
     */
    public record Step(RoleRequirement requirement, List<Use> uses, List<Question> questions) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Step {
            Arguments.notNull(requirement, "requirement");
            uses = List.copyOf(uses);
            questions = List.copyOf(questions);
        }

        /** Returns whether anything tells about the level; motivation alone doesn't. */
        public boolean isCovered() {
            return !questions.isEmpty() || uses.stream().anyMatch(Use::tellsLevel);
        }

        /** Returns from how many angles the questions look at it. */
        public int angles() {
            return (int) questions.stream().map(Question::angle).distinct().count();
        }
    }

    /**
     * An instrument that sees a competency.
     *
     * @param instrument code of the instrument
     * @param items how many of its items tell about the competency, at least one
     * @param tellsLevel whether they tell about the level; otherwise about motivation
     */
    public record Use(String instrument, int items, boolean tellsLevel) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Use {
            Arguments.code(instrument, "code of instrument");
            Arguments.that(items > 0, "number of items", items, "must be at least 1");
        }
    }

    public AssessmentPlan {
        Arguments.that(
                model.role(role.code()).equals(role),
                "role",
                role.code(),
                "must be the role of this name in the model");
        steps = List.copyOf(steps);
    }

    /**
     * Returns the plan for a role, with up to three questions for each competency.
     *
     * @param role code of a role of the model
     * @throws org.openkam.core.model.UnknownCodeException if the model has no such role
     * @throws IllegalArgumentException if the bank asks about another model
     */
    public static AssessmentPlan of(CompetencyModel model, AssessmentDesign design, QuestionBank bank, String role) {
        Arguments.that(
                bank.model().equals(model.code()), "model of question bank", bank.model(), "must be " + model.code());
        RoleProfile profile = model.role(role);
        return new AssessmentPlan(
                model,
                profile,
                profile.requirements().stream().map(r -> step(r, design, bank)).toList());
    }

    private static Step step(RoleRequirement requirement, AssessmentDesign design, QuestionBank bank) {
        String competency = requirement.competency();
        List<Use> uses = design.instruments().stream()
                .filter(i -> i.itemCount(competency) > 0)
                .map(i -> new Use(i.code(), i.itemCount(competency), !(i instanceof StyleQuestionnaire)))
                .toList();
        List<Question> questions =
                bank.competencies().contains(competency) ? bank.guide(List.of(competency), QUESTIONS) : List.of();
        return new Step(requirement, uses, questions);
    }

    /** Returns the codes of the competencies about whose level nothing tells, in the role's order. */
    public List<String> notCovered() {
        return steps.stream()
                .filter(s -> !s.isCovered())
                .map(s -> s.requirement().competency())
                .toList();
    }

    /** Returns the whole plan in a language, line by line. */
    public String render(Locale locale) {
        return AssessmentText.plan(this, Language.of(locale));
    }

    @Override
    public String toString() {
        long questions = steps.stream().mapToInt(s -> s.questions().size()).sum();
        return model.code() + " " + role.code() + " (" + steps.size() + " competencies, " + questions
                + " questions, not covered " + notCovered() + ")";
    }
}
