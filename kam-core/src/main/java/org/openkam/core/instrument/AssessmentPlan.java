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
 * @param coverage what sees each competency of the role, in the order of its requirements
 */
public record AssessmentPlan(CompetencyModel model, RoleProfile role, List<Coverage> coverage) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A theme is asked with three questions where the bank has them. */
    private static final int QUESTIONS = 3;

    /**
     * What sees one competency.
     *
     * @param requirement what the role asks of it
     * @param uses the instruments that see it
     * @param questions what to ask in an interview
     */
    public record Coverage(RoleRequirement requirement, List<Use> uses, List<Question> questions)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Coverage {
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
        Arguments.notNull(model, "model");
        Arguments.that(
                model.role(Arguments.notNull(role, "role").code()).equals(role),
                "role",
                role.code(),
                "must be the role of this name in the model");
        coverage = List.copyOf(coverage);
        Arguments.that(
                coverage.stream().map(Coverage::requirement).toList().equals(role.requirements()),
                "coverage of role",
                role.code(),
                "must follow the requirements one by one");
    }

    /**
     * Returns the plan for a role, with up to three questions for each competency.
     *
     * @param role code of a role of the model
     * @throws org.openkam.core.model.UnknownCodeException if the model has no such role
     * @throws IllegalArgumentException if the bank asks about another model
     */
    public static AssessmentPlan of(CompetencyModel model, AssessmentDesign design, QuestionBank bank, String role) {
        Arguments.notNull(model, "model");
        Arguments.notNull(design, "design");
        Arguments.notNull(bank, "question bank");
        Arguments.that(
                bank.model().equals(model.code()), "model of question bank", bank.model(), "must be " + model.code());
        RoleProfile profile = model.role(Arguments.notNull(role, "role"));
        return new AssessmentPlan(
                model,
                profile,
                profile.requirements().stream()
                        .map(r -> coverage(r, design, bank))
                        .toList());
    }

    private static Coverage coverage(RoleRequirement requirement, AssessmentDesign design, QuestionBank bank) {
        String competency = requirement.competency();
        List<Use> uses = design.instruments().stream()
                .filter(i -> i.itemCount(competency) > 0)
                .map(i -> new Use(i.code(), i.itemCount(competency), !(i instanceof StyleQuestionnaire)))
                .toList();
        List<Question> questions =
                bank.competencies().contains(competency) ? bank.guide(List.of(competency), QUESTIONS) : List.of();
        return new Coverage(requirement, uses, questions);
    }

    /** Returns the codes of the competencies about whose level nothing tells, in the role's order. */
    public List<String> notCovered() {
        return coverage.stream()
                .filter(c -> !c.isCovered())
                .map(c -> c.requirement().competency())
                .toList();
    }

    /** Returns the whole plan in a language, line by line. */
    public String render(Locale locale) {
        return AssessmentText.plan(this, Language.of(locale));
    }

    @Override
    public String toString() {
        long questions = coverage.stream().mapToInt(c -> c.questions().size()).sum();
        return model.code() + " " + role.code() + " (" + coverage.size() + " competencies, " + questions
                + " questions, not covered " + notCovered() + ")";
    }
}
